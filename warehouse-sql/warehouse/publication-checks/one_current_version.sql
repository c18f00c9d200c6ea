-- severity: blocking
-- Every agency and year has exactly one current version.
-- grain: one agency x report year that breaks it
select agency_id || ' ' || year as violation
from dim_report
group by agency_id, year
having count(*) filter (where is_current) <> 1;
