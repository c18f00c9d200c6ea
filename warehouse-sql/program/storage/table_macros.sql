-- grain: one table macro that the database itself defines
select distinct function_name
from duckdb_functions()
where function_type = 'table_macro'
  and not internal;
