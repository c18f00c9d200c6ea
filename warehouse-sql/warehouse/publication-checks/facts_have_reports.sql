-- severity: blocking
-- Every figure belongs to a report version, and carries its year.
-- grain: one report key without a report
select distinct f.report_key::varchar as violation
from (
    select distinct report_key, year from fact_request_outcome
    union
    select distinct report_key, year from fact_request_flow
    union
    select distinct report_key, year from fact_disclosure
    union
    select distinct report_key, year from fact_challenge
    union
    select distinct report_key, year from fact_reported_total
) f
left join dim_report r on r.report_key = f.report_key and r.year = f.year
where r.report_key is null;
