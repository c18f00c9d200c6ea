-- What the checks found in the reports of the year of the book.
-- grain: one failed rule x report x cells
select
    f.year,
    a.agency_id,
    a.agency_name,
    case when $zh then case f.severity when 'error' then '错误' when 'warning' then '警告' else '提示' end else f.severity end as severity,
    f.rule_id,
    case when $zh then f.message_zh else f.message_en end as message,
    f.expected::double as expected,
    f.actual::double as actual,
    f.cells,
    case when $zh then '报告原文' else 'report' end as report,
    r.source,
    f.report_key || '/' || split_part(f.cells, ' ', 1) as figure_key
from v_finding f
join scope_agency s on s.agency_id = (select agency_id from dim_report d where d.report_key = f.report_key)
join v_agency a on a.agency_id = s.agency_id
join dim_report r on r.report_key = f.report_key
where f.year = $last and f.outcome = 'failed'
order by case f.severity when 'error' then 1 when 'warning' then 2 else 3 end, f.rule_id, a.agency_id, f.cells;
