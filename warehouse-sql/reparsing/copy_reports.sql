-- Copies what belongs to some report versions.
insert into {table} by name from {source}.main.{table} where report_key in ({report_keys});
