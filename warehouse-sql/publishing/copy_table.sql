-- Copies one table as it stands.
insert into {table} by name from {source}.main.{table};
