-- The crawl's memory: what is to be fetched, what became of it, and what was asked of each host.

-- grain: one run of the crawl
create table ops_crawl (
    crawl_id    bigint not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    ended_by    varchar,
    agencies    integer not null,
    requests    bigint not null
);
comment on table ops_crawl is 'Runs of the crawl. Grain: one run.';
comment on column ops_crawl.crawl_id is 'Key: milliseconds since 1970 at the start.';
comment on column ops_crawl.started_at is 'When it began.';
comment on column ops_crawl.finished_at is 'When it ended; NULL while it runs, and for good when it was killed.';
comment on column ops_crawl.ended_by is 'done, stopped, request_limit or window; NULL when not finished.';
comment on column ops_crawl.agencies is 'Agencies it was for.';
comment on column ops_crawl.requests is 'Requests sent, robots.txt and repetitions included.';

-- grain: one URL for one agency in one role
create table ops_frontier (
    frontier_id  bigint not null,
    url          varchar not null,
    agency_id    varchar not null,
    role         varchar not null,
    title        varchar,
    year         smallint,
    published_on date,
    via          varchar,
    redirects    tinyint not null,
    host         varchar not null,
    host_verdict varchar not null,
    found_at     timestamptz not null
);
comment on table ops_frontier is 'URLs that the crawl knows, append-only; what became of them is in ops_visit. Grain: one URL for one agency in one role.';
comment on column ops_frontier.frontier_id is 'Key.';
comment on column ops_frontier.url is 'URL without fragment.';
comment on column ops_frontier.agency_id is 'Agency for which it is fetched.';
comment on column ops_frontier.role is 'list, report or attachment.';
comment on column ops_frontier.title is 'Title under which it was linked; NULL when there was none.';
comment on column ops_frontier.year is 'Report year that the link promised; NULL when it promised none.';
comment on column ops_frontier.published_on is 'Date that the list prints beside the link; NULL when it prints none.';
comment on column ops_frontier.via is 'URL that linked or redirected here; NULL for the pages of the registry.';
comment on column ops_frontier.redirects is 'Redirects that led here in a row.';
comment on column ops_frontier.host is 'Host, with its port when unusual: what politeness is owed to.';
comment on column ops_frontier.host_verdict is 'allowed or parent: may speak for the agency; look_alike or foreign: is not asked.';
comment on column ops_frontier.found_at is 'When it was found.';

-- grain: one decision on one URL
create table ops_visit (
    visit_id           bigint not null,
    frontier_id        bigint not null,
    visited_at         timestamptz not null,
    asked              boolean not null,
    state              varchar not null,
    reason             varchar,
    message            varchar,
    next_at            timestamptz,
    capture_id         bigint,
    content_capture_id bigint
);
comment on table ops_visit is 'What became of each URL, append-only; the last row of a URL is its state. Grain: one decision on one URL.';
comment on column ops_visit.visit_id is 'Key, counting up.';
comment on column ops_visit.frontier_id is 'The URL (ops_frontier).';
comment on column ops_visit.visited_at is 'When it was decided.';
comment on column ops_visit.asked is 'Whether the server was asked; false for what was decided without a request.';
comment on column ops_visit.state is 'queued (put off), fetched, redirected, gone, failed, refused or blocked.';
comment on column ops_visit.reason is 'Reason code of the state; NULL when fetched or redirected.';
comment on column ops_visit.message is 'One sentence for the operator; NULL when there is nothing to say.';
comment on column ops_visit.next_at is 'From when on it is asked for again; NULL for never.';
comment on column ops_visit.capture_id is 'The archived response (ops_capture); NULL when there was none.';
comment on column ops_visit.content_capture_id is 'The latest archived response with content of its own; NULL when there is none.';

-- grain: one host in one run of the crawl
create table ops_host (
    crawl_id          bigint not null,
    host              varchar not null,
    requests          bigint not null,
    bytes             bigint not null,
    waited_ms         bigint not null,
    shortest_gap_ms   bigint,
    most_in_flight    integer not null,
    interval_ms       bigint not null,
    ok                bigint not null,
    not_modified      bigint not null,
    client_errors     bigint not null,
    server_errors     bigint not null,
    too_many_requests bigint not null,
    unavailable       bigint not null,
    errors            bigint not null,
    robots_state      varchar,
    robots_sha256     varchar,
    robots_checked_at timestamptz,
    rests_until       timestamptz,
    rest_reason       varchar,
    first_request_at  timestamptz,
    last_request_at   timestamptz
);
comment on table ops_host is 'What was asked of each host: the proof of politeness. Grain: host x run of the crawl.';
comment on column ops_host.crawl_id is 'Run (ops_crawl).';
comment on column ops_host.host is 'Host, with its port when unusual.';
comment on column ops_host.requests is 'Requests sent, robots.txt and repetitions included.';
comment on column ops_host.bytes is 'Bytes of body received, as they came.';
comment on column ops_host.waited_ms is 'Time that requests waited for their turn, in milliseconds.';
comment on column ops_host.shortest_gap_ms is 'Shortest time between the starts of two requests, in milliseconds; NULL before the second.';
comment on column ops_host.most_in_flight is 'Most requests at once.';
comment on column ops_host.interval_ms is 'Pause kept between requests, crawl-delay included, in milliseconds.';
comment on column ops_host.ok is 'Answers 2xx.';
comment on column ops_host.not_modified is 'Answers 304.';
comment on column ops_host.client_errors is 'Answers 4xx.';
comment on column ops_host.server_errors is 'Answers 5xx.';
comment on column ops_host.too_many_requests is 'Answers 429.';
comment on column ops_host.unavailable is 'Answers 503.';
comment on column ops_host.errors is 'Requests without a usable answer.';
comment on column ops_host.robots_state is 'read, absent (all allowed) or unreachable (nothing allowed); NULL when it was not needed.';
comment on column ops_host.robots_sha256 is 'SHA-256 of the robots.txt obeyed; NULL when none was read.';
comment on column ops_host.robots_checked_at is 'When that robots.txt was asked for.';
comment on column ops_host.rests_until is 'Until when it is left alone after failures or on its own wish; NULL when it is not.';
comment on column ops_host.rest_reason is 'host_fails, retry_after or robots_unreachable; NULL when it does not rest.';
comment on column ops_host.first_request_at is 'First request of the run.';
comment on column ops_host.last_request_at is 'Last request of the run.';
