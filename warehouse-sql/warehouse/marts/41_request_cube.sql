-- Requests by outcome and requester, summed over agencies of a kind: answers about the whole country without reading every figure.
-- Each sum carries the number of figures it is made of and of those not reported; requests is the lower bound of the true sum.
-- grain: report year x province x level x kind x outcome x requester type
create table mart_request_cube as
with report as (
    select r.report_key, r.year, a.province, a.level, a.kind
    from dim_report r
    join v_agency a using (agency_id)
    where r.is_current
),
cohort as (
    select row_number() over () as cohort_key, year, province, level, kind
    from report
    group by year, province, level, kind
),
member as (
    select r.report_key, c.cohort_key
    from report r
    join cohort c on c.year = r.year and c.province is not distinct from r.province and c.level = r.level and c.kind = r.kind
),
summed as (
    select
        m.cohort_key,
        f.outcome_key,
        f.requester_type_key,
        sum(f.requests)::bigint as requests,
        count(*) as cells,
        count(*) - count(f.requests) as missing_cells
    from fact_request_outcome f
    join member m using (report_key)
    group by m.cohort_key, f.outcome_key, f.requester_type_key
)
select c.year, c.province, c.level, c.kind, o.group_code, o.code as outcome_code, t.code as requester_type, s.requests, s.cells, s.missing_cells
from summed s
join cohort c using (cohort_key)
join dim_outcome o using (outcome_key)
join dim_requester_type t using (requester_type_key)
order by c.year, c.province, c.level, c.kind, o.code, t.code;
comment on table mart_request_cube is
    'Requests by outcome and requester over groups of agencies. Grain: year x province x level x kind x outcome x requester type.';
