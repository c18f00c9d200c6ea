-- Extends what this node still has; returns the hosts.
update crawl_host_lease
set leased_until = now() + make_interval(secs => $seconds)
where node = $node and leased_until > now()
returning host;
