-- Responses that were archived when a crash came before the frontier took note of them: they are read from the archive, not asked for again.
-- grain: one such response
with claimed as (
    select
        f.url,
        f.agency_id,
        f.role,
        max(v.capture_id) as capture_id
    from ops_frontier f
    join ops_visit v on v.frontier_id = f.frontier_id
    group by f.url, f.agency_id, f.role
)
select c.*
from ops_capture c
left join claimed k on k.url = c.url and k.agency_id = c.agency_id and k.role = c.role
where c.role <> 'robots'
    and (k.capture_id is null or k.capture_id < c.capture_id)
order by c.capture_id;
