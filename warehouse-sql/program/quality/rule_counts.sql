-- What a rule found on the reports under check: each report counts once, by the worst that was found.
select
    count(distinct report_key) filter (where outcome = 'failed') as failed_reports,
    count(distinct report_key) - count(distinct report_key) filter (where outcome = 'failed') as not_assessable_reports,
    count(*) filter (where outcome = 'failed') as findings
from rule_result;
