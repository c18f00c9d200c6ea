-- grain: one finding of the rule $rule_id on a report under check
delete from fact_finding
where rule_id = $rule_id
  and report_key in (select report_key from checked_report);
