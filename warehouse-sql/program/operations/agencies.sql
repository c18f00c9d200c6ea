-- grain: one agency
with latest as (
    select agency_id, max(year) as year from fact_publication group by agency_id
),
counted as (
    select agency_id, count(*) as due, count(report_key) as loaded from fact_publication group by agency_id
)
select
    a.agency_id,
    a.name,
    a.level,
    a.kind,
    a.registered,
    g.zh as region,
    l.year as latest_year,
    p.state,
    p.reason,
    c.due,
    c.loaded,
    count(*) over () as total
from dim_agency a
left join dim_region g on g.region_code = a.region_code
left join latest l on l.agency_id = a.agency_id
left join fact_publication p on p.agency_id = a.agency_id and p.year = l.year
left join counted c on c.agency_id = a.agency_id
where a.is_current
  and ($text::varchar is null or contains(a.name, $text) or contains(a.agency_id, $text) or contains(coalesce(g.zh, ''), $text))
  and ($state::varchar is null or p.state = $state)
order by a.agency_id
limit $max_rows offset $skip_rows;
