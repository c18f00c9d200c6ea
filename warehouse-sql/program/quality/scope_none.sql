-- The reports under check: none yet.
-- grain: one report version
create or replace temp table checked_report (report_key integer, agency_key integer, agency_id varchar, year smallint);
