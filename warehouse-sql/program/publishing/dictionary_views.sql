-- Views of the current database and their columns; the views of metrics are all alike, so one stands for them.
-- grain: one column
select c.table_name as TableName, c.column_name as ColumnName, c.data_type as DataType, c.comment as Comment
from duckdb_columns() c
join duckdb_views() v on v.database_name = c.database_name and v.view_name = c.table_name
where v.database_name = current_database() and not v.internal and not v.temporary
    and (v.view_name not like 'metric\_%' escape '\' or v.view_name = 'metric_disclosure_rate')
order by c.table_name, c.column_index;
