-- The reports under check: every current version.
-- grain: one report version
insert into checked_report
select report_key, agency_key, agency_id, year
from dim_report
where is_current;
