-- grain: one rule with findings on current reports
select f.rule_id, f.severity, count(*) as findings, count(distinct f.report_key) as reports
from fact_finding f
join dim_report r on r.report_key = f.report_key and r.is_current
where f.outcome = 'failed'
group by f.rule_id, f.severity
order by findings desc, f.rule_id;
