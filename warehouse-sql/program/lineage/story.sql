-- The story of the agency $agency_id in order of time: what was found, asked, refused, loaded.
-- grain: one event
with visit as (
    select
        v.visited_at as happened_at,
        f.year,
        v.state as event,
        f.role || coalesce(': ' || f.title, '') as what,
        coalesce(v.reason, '') || coalesce(' ' || v.message, '') as detail,
        f.url as source,
        -- Of visits that say the same in a row, the first tells it.
        lag(v.state || coalesce(v.reason, '')) over (partition by v.frontier_id order by v.visit_id) is not distinct from v.state || coalesce(v.reason, '') as is_repeated
    from ops_visit v
    join ops_frontier f on f.frontier_id = v.frontier_id
    where f.agency_id = $agency_id
)
select happened_at::timestamp as happened_at, year, event, what, detail, source
from (
    select valid_from::timestamptz as happened_at, null::smallint as year, 'named' as event, name as what, '' as detail, '' as source
    from dim_agency
    where agency_id = $agency_id
    union all by name
    select found_at as happened_at, year, 'found' as event, role || coalesce(': ' || title, '') as what, coalesce('on ' || via, 'in the registry') as detail, url as source
    from ops_frontier
    where agency_id = $agency_id
    union all by name
    select happened_at, year, event, what, detail, source
    from visit
    where not is_repeated
    union all by name
    select q.quarantined_at as happened_at, c.year, 'quarantined' as event, q.reason_code as what, q.message as detail, q.source
    from ops_quarantine q
    left join ops_capture c on c.capture_id = q.capture_id
    where q.agency_id = $agency_id
    union all by name
    select loaded_at as happened_at, year, 'loaded' as event, 'version ' || version as what, coalesce(title, '') as detail, source
    from dim_report
    where agency_id = $agency_id
    union all by name
    select updated_at as happened_at, year, 'accounted' as event, state as what, coalesce(reason, '') as detail, coalesce(source, '') as source
    from fact_publication
    where agency_id = $agency_id
)
order by happened_at, year, event, source
limit 2000;
