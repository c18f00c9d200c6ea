-- Copies one year of one table in the order of its first column, the report or the agency: so the figures of a report lie together, and a
-- question on one agency reads little.
insert into {table} by name select {columns} from {source}.main.{table} where year = $year order by 1;
