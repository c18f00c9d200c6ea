-- Tables, views and their columns with their comments.
-- grain: one column
select o.name, o.comment, c.column_name, c.data_type, c.comment
from (
    select table_name as name, comment from duckdb_tables() where not internal
    union all
    select view_name, comment from duckdb_views() where not internal
) o
join duckdb_columns() c on c.table_name = o.name and not c.internal
order by o.name, c.column_index;
