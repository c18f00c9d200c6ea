-- Counts of these hosts in this run, before they are written anew in the same transaction.
-- grain: one host of one run
delete from ops_host
where crawl_id = $crawl_id
    and host in $hosts;
