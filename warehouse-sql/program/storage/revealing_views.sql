-- Views of the engine itself that show its settings, files or statements.
-- grain: one view
select distinct view_name
from duckdb_views()
where internal
  and regexp_matches(sql, 'duckdb_(databases|extensions|external_file_cache|log_contexts|logs|prepared_statements|secrets|settings|temporary_files)\(');
