-- Views that look into operational tables.
-- grain: one view
select view_name
from duckdb_views()
where database_name = current_database() and not internal and regexp_matches(sql, '\bv?_?ops_')
order by view_name;
