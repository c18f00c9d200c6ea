-- A question on one agency finds its few lines without reading those of all others.
-- grain: none; an index
create index mart_report_agency on mart_report (agency_id);
