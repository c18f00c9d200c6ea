-- grain: one host
-- Sums over all runs of the crawl; the state of rest and of robots.txt is that of the last run.
with summed as (
    select
        host,
        sum(requests)::bigint as requests,
        sum(bytes)::bigint as bytes,
        sum(waited_ms)::bigint as waited_ms,
        min(shortest_gap_ms) as shortest_gap_ms,
        max(most_in_flight) as most_in_flight,
        sum(ok)::bigint as ok,
        sum(not_modified)::bigint as not_modified,
        sum(client_errors)::bigint as client_errors,
        sum(server_errors)::bigint as server_errors,
        sum(too_many_requests)::bigint as too_many_requests,
        sum(unavailable)::bigint as unavailable,
        sum(errors)::bigint as errors,
        max(last_request_at) as last_request_at
    from ops_host
    group by host
),
latest as (
    select distinct on (host) host, interval_ms, robots_state, rests_until, rest_reason, errors as last_errors, requests as last_requests
    from ops_host
    order by host, crawl_id desc
)
select s.*, l.interval_ms, l.robots_state, l.rests_until, l.rest_reason, count(*) over () as total
from summed s
join latest l on l.host = s.host
where ($text::varchar is null or contains(s.host, $text))
  and (not $failing or l.rests_until > $now or l.robots_state = 'unreachable' or (l.last_errors > 0 and l.last_errors = l.last_requests))
order by s.requests desc, s.host
limit $max_rows offset $skip_rows;
