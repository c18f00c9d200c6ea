-- Takes a lease that is free, or extends one that this process has; no row when another process has it. What ran out is taken only by who has been
-- in touch with the store for as long as a lease lasts: after an outage its holder comes first.
-- grain: one lease
insert into ops_lease as l (name, holder, node, fence, held_until)
values ($name, $holder, $node, 1, now() + cast($seconds as double precision) * interval '1 second')
on conflict (name) do update
set holder = excluded.holder,
    node = excluded.node,
    fence = l.fence + case when l.holder = excluded.holder then 0 else 1 end,
    held_until = excluded.held_until
where l.holder = excluded.holder or l.holder = '' or (l.held_until <= now() and $steady)
returning fence;
