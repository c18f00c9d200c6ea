-- Takes a host that is free or this node's own; no row when another node has it.
insert into crawl_host_lease as l (host, node, fence, leased_until)
values ($host, $node, 1, now() + make_interval(secs => $seconds))
on conflict (host) do update
set node = excluded.node,
    fence = l.fence + case when l.node = excluded.node then 0 else 1 end,
    leased_until = excluded.leased_until
where l.node = excluded.node or l.leased_until < now()
returning fence;
