-- grain: one finding on a current report
select
    f.finding_key,
    f.rule_id,
    f.severity,
    f.outcome,
    f.report_key,
    r.agency_id,
    a.name as agency_name,
    f.year,
    f.cells,
    f.expected,
    f.actual,
    f.message_zh,
    f.message_en,
    r.source,
    count(*) over () as total
from fact_finding f
join dim_report r on r.report_key = f.report_key and r.is_current
join dim_agency a on a.agency_key = r.agency_key
where f.outcome = 'failed'
  and ($severity::varchar is null or f.severity = $severity)
  and ($rule::varchar is null or f.rule_id = $rule)
  and ($agency_id::varchar is null or r.agency_id = $agency_id)
  and ($year::smallint is null or f.year = $year)
order by case f.severity when 'error' then 0 when 'warning' then 1 else 2 end, f.year desc, a.name, f.finding_key
limit $max_rows offset $skip_rows;
