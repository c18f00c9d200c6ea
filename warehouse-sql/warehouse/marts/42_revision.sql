-- The revisions, ready made: finding them compares every figure of every version.
-- grain: one report version x figure changed
create table mart_revision as
from v_revision
order by agency_id, year, version, cell;
comment on table mart_revision is 'Figures that changed from one version of a report to the next. Grain: report version x changed figure.';
