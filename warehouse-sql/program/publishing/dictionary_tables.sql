-- Tables of the current database and their columns.
-- grain: one column
select c.table_name as TableName, c.column_name as ColumnName, c.data_type as DataType, c.comment as Comment
from duckdb_columns() c
join duckdb_tables() t using (database_name, schema_name, table_name)
where t.database_name = current_database() and not t.internal and not t.temporary
order by c.table_name, c.column_index;
