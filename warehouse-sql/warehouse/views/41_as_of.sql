-- The warehouse as it stood at a moment: from reports_as_of(timestamptz '2025-06-30 12:00:00+08'), figures_as_of(…).
-- grain: one agency x report year; one of its figures
create or replace macro reports_as_of(moment) as table
select * from dim_report
where loaded_at <= moment and (superseded_at is null or superseded_at > moment);
comment on macro table reports_as_of is
    'Report versions that counted at a moment: reports_as_of(timestamptz). Grain: agency x report year.';

create or replace macro figures_as_of(moment) as table
select report_key, agency_id, year, version, cell, value, state, figure_key
from v_figure_version
where loaded_at <= moment and (superseded_at is null or superseded_at > moment);
comment on macro table figures_as_of is 'Figures that counted at a moment: figures_as_of(timestamptz). Grain: report version x figure.';
