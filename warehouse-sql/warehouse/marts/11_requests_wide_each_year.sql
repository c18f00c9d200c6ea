-- grain: one current report x requester type of one year
insert into mart_requests_wide from build_requests_wide;
