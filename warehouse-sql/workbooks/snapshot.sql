-- The snapshot that a book is made from, and the last year of which it holds reports.
-- grain: one row
select snapshot_id, created_at, (select max(year) from mart_report)::integer as last_year from dim_snapshot;
