-- What a table or view is.
select comment from duckdb_tables() where database_name = current_database() and table_name = $name
union all
select comment from duckdb_views() where database_name = current_database() and view_name = $name;
