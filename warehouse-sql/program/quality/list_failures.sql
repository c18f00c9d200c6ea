-- grain: one failed check of a current report, errors first, $limit of them
select
    severity, rule_id, report.agency_id, agency.name as agency_name, report.year, cells, expected, actual, message_zh, message_en,
        report.source
from fact_finding
join dim_report report using (report_key)
join dim_agency agency on agency.agency_key = report.agency_key
where outcome = 'failed'
  and report.is_current
order by list_position(['error', 'warning', 'info'], severity), rule_id, report.agency_id, report.year, cells
limit $limit;
