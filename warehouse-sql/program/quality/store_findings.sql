-- grain: one row that the rule $rule_id gave
insert into fact_finding (
    finding_key, report_key, agency_key, year, rule_id, severity, outcome, cells, expected, actual, message_zh, message_en, found_at)
select
    (select coalesce(max(finding_key), 0) from fact_finding) + row_number() over (order by report_key, outcome, cells),
    report_key, report.agency_key, report.year, $rule_id, $severity, given.outcome, given.cells, given.expected, given.actual,
    given.message_zh, given.message_en, $found_at
from rule_result given
join checked_report report using (report_key);
