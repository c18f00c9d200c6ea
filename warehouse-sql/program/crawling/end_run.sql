-- grain: one run of the crawl
update ops_crawl
set finished_at = $finished_at,
    ended_by = $ended_by,
    requests = $requests
where crawl_id = $crawl_id;
