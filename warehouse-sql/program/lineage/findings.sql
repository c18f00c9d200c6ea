-- grain: one finding on the report version $report_key
select rule_id, severity, outcome, report_key, cells, expected, actual, message_zh, message_en
from fact_finding
where report_key = $report_key
order by list_position(['error', 'warning', 'info'], severity), rule_id, cells;
