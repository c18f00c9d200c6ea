-- grain: one report version of $report_keys (a JSON list), from now on history
update dim_report
set is_current = false, superseded_at = $superseded_at
where report_key in (select unnest(from_json($report_keys, '["INTEGER"]')));
