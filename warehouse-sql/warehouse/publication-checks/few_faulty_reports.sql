-- severity: advisory
-- At most one report in five of a year has a failed check of severity error; more speaks for a fault of ours rather than of the agencies.
-- grain: one report year over the limit
select year || ': ' || count(*) filter (where errors > 0) || ' of ' || count(*) as violation
from mart_report
group by year
having count(*) >= 20 and count(*) filter (where errors > 0) > 0.2 * count(*);
