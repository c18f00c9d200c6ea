-- The snapshot that a book is made from, and the first and last year of which it holds reports.
-- grain: one row
select snapshot_id, created_at, (select min(year) from mart_report)::integer as first_year,
    (select max(year) from mart_report)::integer as last_year from dim_snapshot;
