-- Totals of table 三 with what is not known of them. lower_bound is the sum of the parts reported. upper_bound is what processed leaves
-- for a row when every other row has at least its lower bound; NULL when processed is not known or the row is no outcome.
-- grain: one current report x row of table 三
create or replace view v_request_bounds as
with part as (
    select report_key, agency_id, year, row_code, group_code, sum(requests)::bigint as parts_sum, count(*) - count(requests) as missing_cells
    from v_requests_long
    group by report_key, agency_id, year, row_code, group_code
),
total as (
    select p.*, t.value as printed_total, case when p.missing_cells = 0 then p.parts_sum else t.value end as requests
    from part p
    left join fact_reported_total t on t.report_key = p.report_key and t.year = p.year and t.table_code = 'requests' and t.row_code = p.row_code
),
bounded as (
    select *,
        coalesce(requests, parts_sum, 0) as lower_bound,
        max(requests) filter (where row_code = 'processed') over report as processed,
        sum(coalesce(requests, parts_sum, 0)) filter (where group_code <> 'flow') over report as all_lower_bounds
    from total
    window report as (partition by report_key, agency_id, year)
)
select
    report_key,
    agency_id,
    year,
    group_code,
    row_code,
    requests,
    missing_cells,
    printed_total,
    lower_bound,
    case when requests is not null then requests
        when group_code <> 'flow' and processed is not null then greatest(lower_bound, processed - (all_lower_bounds - lower_bound)) end::bigint as upper_bound
from bounded;
comment on view v_request_bounds is 'Totals of table 三 with missing cells, lower and upper bound. Grain: report x row of table 三.';
