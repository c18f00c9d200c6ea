-- severity: blocking
-- The tables made at publication hold what the facts hold: the same requests over all current reports.
-- grain: one report year that differs
with fact as (
    select f.year, sum(f.requests)::bigint as requests
    from fact_request_outcome f
    join dim_report r on r.report_key = f.report_key and r.is_current
    group by f.year
),
cube as (
    select year, sum(requests)::bigint as requests from mart_request_cube group by year
)
select year || ': facts ' || coalesce(f.requests, 0) || ', table ' || coalesce(c.requests, 0) as violation
from fact f
full join cube c using (year)
where f.requests is distinct from c.requests;
