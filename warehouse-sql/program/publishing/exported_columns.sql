-- Columns of the tables of the current database.
-- grain: one column
select
    c.table_name as TableName,
    c.column_name as ColumnName,
    c.data_type as DataType,
    c.comment as Comment,
    not c.is_nullable as IsRequired,
    coalesce(list_contains(k.constraint_column_names, c.column_name), false) as IsKey
from duckdb_columns() c
join duckdb_tables() t using (database_name, schema_name, table_name)
left join (from duckdb_constraints() where constraint_type = 'PRIMARY KEY') k using (database_name, schema_name, table_name)
where t.database_name = current_database() and not t.internal and not t.temporary
order by c.table_name, c.column_index;
