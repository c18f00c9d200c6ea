-- grain: the number of nodes that wait for parts
select count(*) from ops_lease where starts_with(name, 'worker:') and holder <> '' and held_until > now();
