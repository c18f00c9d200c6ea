-- grain: one URL for one agency in one role, with what became of it last
create or replace view v_frontier as
with latest as (
    select v.*
    from ops_visit v
    qualify row_number() over (partition by v.frontier_id order by v.visit_id desc) = 1
)
select
    f.frontier_id,
    f.url,
    f.agency_id,
    f.role,
    f.title,
    f.year,
    f.published_on,
    f.via,
    f.redirects,
    f.host,
    f.host_verdict,
    f.found_at,
    coalesce(l.state, 'queued') as state,
    l.reason,
    l.message,
    l.visited_at,
    l.next_at,
    l.capture_id,
    l.content_capture_id
from ops_frontier f
left join latest l on l.frontier_id = f.frontier_id;
comment on view v_frontier is 'URLs that the crawl knows and what became of them last. Grain: one URL for one agency in one role.';
comment on column v_frontier.frontier_id is 'Key.';
comment on column v_frontier.url is 'URL without fragment.';
comment on column v_frontier.agency_id is 'Agency for which it is fetched.';
comment on column v_frontier.role is 'list, report or attachment.';
comment on column v_frontier.title is 'Title under which it was linked; NULL when there was none.';
comment on column v_frontier.year is 'Report year that the link promised; NULL when it promised none.';
comment on column v_frontier.published_on is 'Date that the list prints beside the link; NULL when it prints none.';
comment on column v_frontier.via is 'URL that linked or redirected here; NULL for the pages of the registry.';
comment on column v_frontier.redirects is 'Redirects that led here in a row.';
comment on column v_frontier.host is 'Host, with its port when unusual.';
comment on column v_frontier.host_verdict is 'allowed, parent, look_alike or foreign.';
comment on column v_frontier.found_at is 'When it was found.';
comment on column v_frontier.state is 'queued, fetched, redirected, gone, failed, refused or blocked.';
comment on column v_frontier.reason is 'Reason code of the state; NULL when it needs none.';
comment on column v_frontier.message is 'One sentence for the operator.';
comment on column v_frontier.visited_at is 'When that was decided; NULL before the first visit.';
comment on column v_frontier.next_at is 'From when on it is asked for again; NULL for never, or at once when never visited.';
comment on column v_frontier.capture_id is 'The last archived response; NULL when there is none.';
comment on column v_frontier.content_capture_id is 'The latest archived response with content of its own; NULL when there is none.';
