-- Extends all that this process has, also what ran out if nobody has taken it; returns the names.
-- grain: one lease
update ops_lease
set held_until = now() + cast($seconds as double precision) * interval '1 second'
where holder = $holder
returning name;
