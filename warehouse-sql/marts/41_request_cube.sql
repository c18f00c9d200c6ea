-- Requests by outcome and requester, summed over agencies of a kind: answers about the whole country without reading every figure.
-- Each sum carries the number of figures it is made of and of those not reported; requests is the lower bound of the true sum.
-- grain: report year x province x level x kind x outcome x requester type
create table mart_request_cube as
select
    r.year,
    a.province,
    a.level,
    a.kind,
    o.group_code,
    o.code as outcome_code,
    t.code as requester_type,
    sum(f.requests)::bigint as requests,
    count(*) as cells,
    count(*) - count(f.requests) as missing_cells
from fact_request_outcome f
join dim_report r on r.report_key = f.report_key and r.is_current
join v_agency a using (agency_id)
join dim_outcome o using (outcome_key)
join dim_requester_type t using (requester_type_key)
group by r.year, a.province, a.level, a.kind, o.group_code, o.code, t.code
order by r.year, a.province, a.level, a.kind, o.code, t.code;
comment on table mart_request_cube is
    'Requests by outcome and requester over groups of agencies. Grain: year x province x level x kind x outcome x requester type.';
