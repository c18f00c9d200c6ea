-- Tables that a snapshot copies from the warehouse; large ones are copied year by year.
-- grain: one table
select
    t.table_name as TableName,
    t.table_name like 'fact\_%' escape '\' and exists (
        from duckdb_columns() c
        where c.database_name = t.database_name and c.table_name = t.table_name and c.column_name = 'year') as HasYears,
    exists (
        from duckdb_columns() c
        where c.database_name = t.database_name and c.table_name = t.table_name and c.column_name = 'source') as HasSources
from duckdb_tables() t
where t.database_name = current_database() and t.table_name not like 'ops\_%' escape '\'
order by t.table_name;
