-- grain: one column of the table $table_name, in the order in which rows are appended
select column_name, data_type
from duckdb_columns()
where database_name = current_database()
  and schema_name = current_schema()
  and table_name = $table_name
order by column_index;
