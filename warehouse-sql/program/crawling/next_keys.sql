-- grain: one row, the first free keys
select
    (select coalesce(max(frontier_id), 0) + 1 from ops_frontier) as frontier_id,
    (select coalesce(max(visit_id), 0) + 1 from ops_visit) as visit_id;
