-- grain: one registered agency with its current version and all it publishes on
with pages as (
    select agency_id, string_agg(url, ' ' order by ordinal) as list_urls
    from agency_list_page
    group by agency_id
),
hosts as (
    select agency_id, string_agg(host, ' ' order by ordinal) as allowed_hosts
    from agency_host
    group by agency_id
),
former as (
    select agency_id, string_agg(name || '@' || strftime(until, '%Y-%m-%d'), ';' order by until) as former_names
    from agency_former_name
    group by agency_id
)
select a.agency_id, a.name, a.region_code, a.level, a.kind, r.style, r.active_from, r.active_to, r.merged_into,
       coalesce(p.list_urls, '') as list_urls, coalesce(h.allowed_hosts, '') as allowed_hosts, coalesce(f.former_names, '') as former_names
from agency_registration r
join dim_agency a on a.agency_id = r.agency_id and a.is_current
left join pages p on p.agency_id = r.agency_id
left join hosts h on h.agency_id = r.agency_id
left join former f on f.agency_id = r.agency_id
order by a.region_code, a.agency_id;
