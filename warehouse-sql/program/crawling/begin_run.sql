-- grain: one run of the crawl
insert into ops_crawl (crawl_id, started_at, agencies, requests)
values ($crawl_id, $started_at, $agencies, 0);
