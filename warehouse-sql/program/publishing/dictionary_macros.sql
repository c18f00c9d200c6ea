-- Macros of the current database with their parameters.
-- grain: one macro
select distinct function_name || '(' || array_to_string(parameters, ', ') || ')' as macro, comment
from duckdb_functions()
where not internal and function_type in ('macro', 'table_macro') and database_name = current_database()
order by macro;
