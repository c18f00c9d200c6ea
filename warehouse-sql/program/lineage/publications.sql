-- What is known today ($today) of every report that is due: the best evidence decides.
-- grain: one registered agency x report year for which it must publish
create or replace temp table publication_now as
with due as (
    select
        a.agency_id,
        a.agency_key,
        y.year,
        case when a.kind = 'government' then y.government_due else y.department_due end as due_on
    from agency_registration r
    join dim_agency a on a.agency_id = r.agency_id and a.is_current
    join dim_year y
        on y.year between coalesce(r.active_from, (select min(valid_from_year) from dim_edition)) and coalesce(r.active_to, 9999)
),

-- The report year of a link is what its title, URL or date promised.
link as (
    select
        f.*,
        case when f.published_on > make_date(f.year, 12, 1) then f.published_on end as listed_on
    from v_frontier f
    where f.role in ('report', 'attachment') and f.year is not null
),

found as (
    select
        agency_id,
        year,
        min(listed_on) as listed_on,
        min(found_at)::date as found_on
    from link
    where host_verdict in ('allowed', 'parent')
    group by agency_id, year
),

-- Whether the crawl had read a list of the agency after the due date and before the report turned up there.
watched as (
    select
        f.agency_id,
        v.visited_at::date as read_on
    from ops_visit v
    join ops_frontier f on f.frontier_id = v.frontier_id
    where f.role = 'list' and v.state = 'fetched'
),

loaded as (
    select
        d.agency_id,
        d.year,
        d.report_key,
        d.source,
        (select min(first.published_on) from dim_report first
            where first.agency_id = d.agency_id and first.year = d.year and first.published_on > make_date(d.year, 12, 1)) as stated_on,
        (select min(first.loaded_at)::date from dim_report first
            where first.agency_id = d.agency_id and first.year = d.year) as loaded_on
    from dim_report d
    where d.is_current
),

refused as (
    select
        q.agency_id,
        c.year,
        q.reason_code,
        q.source
    from ops_quarantine q
    join ops_capture c on c.capture_id = q.capture_id
    where q.resolved_at is null
        and q.reason_code not in ('not_a_report', 'website_report', 'rule_of_law_report')
    qualify row_number() over (partition by q.agency_id, c.year order by q.quarantine_id desc) = 1
),

obstacle as (
    select
        agency_id,
        year,
        state,
        reason,
        url
    from link
    qualify row_number() over (
        partition by agency_id, year
        order by case state
            when 'fetched' then 1 when 'blocked' then 2 when 'failed' then 3 when 'queued' then 4 when 'refused' then 5 when 'gone' then 6 else 7
        end, frontier_id desc
    ) = 1
),

-- An agency is not blamed for what stands on a page of its list that could not be read: one unread page leaves the list unread.
list as (
    select
        agency_id,
        bool_or(state = 'fetched') and not bool_or(state in ('blocked', 'failed', 'queued', 'refused')) as was_read,
        bool_or(visited_at is not null) as was_tried,
        arg_max(reason, coalesce(visited_at, 'epoch'::timestamptz)) filter (where state <> 'fetched') as reason,
        arg_max(url, coalesce(visited_at, 'epoch'::timestamptz)) filter (where state <> 'fetched') as unread_url,
        arg_max(url, coalesce(visited_at, 'epoch'::timestamptz)) as latest_url
    from v_frontier
    where role = 'list' and host_verdict in ('allowed', 'parent')
    group by agency_id
),

evidence as (
    select
        d.*,
        l.report_key,
        least(l.stated_on, f.listed_on) as dated_on,
        coalesce(f.found_on, l.loaded_on) as found_on,
        l.source as loaded_source,
        r.reason_code as refusal,
        r.source as refused_source,
        o.state as link_state,
        o.reason as link_reason,
        o.url as link_url,
        s.was_read,
        s.was_tried,
        s.reason as list_reason,
        if(s.was_read, s.latest_url, coalesce(s.unread_url, s.latest_url)) as list_url,
        exists (select 1 from agency_list_page p where p.agency_id = d.agency_id) as has_list
    from due d
    left join loaded l on l.agency_id = d.agency_id and l.year = d.year
    left join found f on f.agency_id = d.agency_id and f.year = d.year
    left join refused r on r.agency_id = d.agency_id and r.year = d.year
    left join obstacle o on o.agency_id = d.agency_id and o.year = d.year
    left join list s on s.agency_id = d.agency_id
),

decided as (
    select
        e.*,
        case
            when report_key is not null and dated_on > due_on then 'late'
            when report_key is not null and dated_on is null and found_on > due_on and exists (
                select 1 from watched w where w.agency_id = e.agency_id and w.read_on > e.due_on and w.read_on < e.found_on
            ) then 'late'
            when report_key is not null then 'published'
            when refusal is not null or link_state = 'fetched' then 'unreadable'
            -- A link to a host that may not speak for the agency is no publication, but it is more than silence: someone should look.
            when link_state in ('blocked', 'failed', 'queued', 'refused', 'redirected') then 'blocked'
            when link_state = 'gone' then 'missing'
            when has_list and was_tried and not was_read then 'blocked'
            else 'missing'
        end as state
    from evidence e
)

select
    agency_id,
    agency_key,
    year,
    due_on,
    case when report_key is not null or link_state = 'fetched' then coalesce(dated_on, found_on) end as first_seen_on,
    state,
    case
        when state = 'late' then if(dated_on is null, 'appeared_after_due', 'dated_after_due')
        when state = 'published' then if(dated_on is null and found_on > due_on, 'date_not_stated', null)
        when state = 'unreadable' then coalesce(refusal, 'not_loaded')
        when link_state is not null then coalesce(link_reason, 'not_fetched_yet')
        when state = 'blocked' then coalesce(list_reason, 'list_not_read')
        when not has_list then 'no_list_page'
        when was_tried is not true then 'not_crawled'
        else 'not_listed'
    end as reason,
    coalesce(loaded_source, refused_source, link_url, list_url) as source,
    report_key
from decided
-- Before the due date only what was published is accounted for.
where due_on < $today or report_key is not null;
