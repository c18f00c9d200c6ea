-- Copies what the report versions $report_keys (a JSON list) state.
insert into {table} by name
from {source}.main.{table}
where report_key in (select unnest(from_json($report_keys, '["INTEGER"]')));
