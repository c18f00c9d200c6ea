-- Leases of the parts of a run that ended are needed by nobody.
-- grain: one lease
delete from ops_lease where starts_with(name, 'part:' || $run_id::varchar || ':');
