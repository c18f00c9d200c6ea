-- Coverage of a region and of the regions right below it ($region: beginning of a GB/T 2260 code, '' for the country).
-- grain: one region x report year
with member as (
    select
        p.year,
        p.state,
        p.report_key,
        rpad(left(a.region_code, length($region) + 2), 6, '0') as region_code
    from fact_publication p
    join dim_agency a on a.agency_key = p.agency_key
    where starts_with(a.region_code, $region)
)
select
    m.region_code,
    coalesce(r.zh, m.region_code) as region,
    m.year,
    count(*) as due,
    count(*) filter (m.state = 'published') as published,
    count(*) filter (m.state = 'late') as late,
    count(*) filter (m.state = 'missing') as missing,
    count(*) filter (m.state = 'blocked') as blocked,
    count(*) filter (m.state = 'unreadable') as unreadable,
    count(m.report_key) as loaded
from member m
left join dim_region r on r.region_code = m.region_code
where $year is null or m.year = $year
group by m.region_code, r.zh, m.year
order by m.region_code, m.year desc;
