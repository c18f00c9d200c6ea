-- Copies one year of one table, sorted, so that the figures of a report lie together and a question on one agency reads little.
insert into {table} by name from {source}.main.{table} where year = $year order by all;
