-- Copies one table as it stands.
insert into {table} by name select {columns} from {source}.main.{table};
