-- Tables of the current database, each to be written as Parquet; those with a report year as one file a year.
-- grain: one table
select
    t.table_name as TableName,
    t.comment as Comment,
    (t.table_name like 'fact\_%' escape '\' or t.table_name like 'mart\_%' escape '\') and exists (from duckdb_columns() c
        where c.database_name = t.database_name and c.table_name = t.table_name and c.column_name = 'year') as HasYears
from duckdb_tables() t
where t.database_name = current_database() and not t.internal and not t.temporary
order by t.table_name;
