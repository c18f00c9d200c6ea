-- grain: the figure $cell of the report version $report_key
select state, value
from v_figure_version
where report_key = $report_key and cell = $cell;
