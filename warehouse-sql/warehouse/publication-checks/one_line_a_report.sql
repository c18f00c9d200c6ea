-- severity: blocking
-- mart_report has one line for every current report and no other.
-- grain: one count that is wrong
select 'reports ' || r.reports || ', lines ' || m.lines as violation
from (select count(*) as reports from dim_report where is_current) r, (select count(*) as lines from mart_report) m
where r.reports <> m.lines;
