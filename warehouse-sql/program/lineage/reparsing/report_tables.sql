-- Tables of the current database that hold what report versions state.
-- grain: one table
select distinct table_name
from duckdb_columns()
join duckdb_tables() using (database_name, schema_name, table_name)
where database_name = current_database() and column_name = 'report_key' and (table_name like 'fact\_%' escape '\' or table_name = 'dim_report')
    and table_name not in ('fact_publication', 'fact_finding')
order by table_name;
