-- Gives back all hosts of this node.
update crawl_host_lease set leased_until = now() where node = $node;
