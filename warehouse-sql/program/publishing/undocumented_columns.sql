-- Columns of the current database that have no comment, with what another table says of a column of that name.
-- grain: one column
with known as (
    select column_name, arg_min(comment, table_name) as comment
    from duckdb_columns()
    where database_name = current_database() and not internal and comment is not null
    group by column_name
)
select c.table_name as TableName, c.column_name as ColumnName, k.comment as SameNameComment
from duckdb_columns() c
left join known k using (column_name)
where c.database_name = current_database() and not c.internal and c.comment is null
order by c.table_name, c.column_index;
