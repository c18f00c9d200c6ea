-- The stored figures of one report version.
-- grain: one figure
select cell, state, value from v_figure_version where report_key = $report_key;
