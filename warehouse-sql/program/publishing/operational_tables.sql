-- Tables about the running of the warehouse; they stay out of a snapshot.
-- grain: one table
select table_name
from duckdb_tables()
where database_name = current_database() and table_name like 'ops\_%' escape '\'
order by table_name;
