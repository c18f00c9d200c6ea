-- grain: one URL of one agency that is to be asked for now
-- $refresh asks for everything again that may be asked for at all.
select
    frontier_id,
    url,
    agency_id,
    role,
    title,
    year,
    published_on,
    via,
    redirects,
    host_verdict,
    capture_id,
    content_capture_id
from v_frontier
where host_verdict in ('allowed', 'parent')
    and (visited_at is null or next_at <= $now or $refresh)
order by (role = 'list') desc, frontier_id;
