-- How many reports are due, what became of them, and how many are loaded: the one count for pages, command line and snapshots.
-- grain: one report year ($region null), or one report year x region right below $region (beginning of a GB/T 2260 code, '' for the country)
with report as (
    -- An account may name a report that is gone or superseded: loaded is what is there.
    select p.year, p.agency_key, p.state, r.report_key, true as is_due
    from fact_publication p
    left join dim_report r on r.report_key = p.report_key and r.is_current
    union all
    select r.year, r.agency_key, null, r.report_key, false
    from dim_report r
    anti join fact_publication p on p.report_key = r.report_key
    where r.is_current
),
placed as (
    select r.*, rpad(left(a.region_code, length($region::varchar) + 2), 6, '0') as region_code
    from report r
    join dim_agency a using (agency_key)
    where ($region::varchar is null or starts_with(a.region_code, $region::varchar)) and ($year::integer is null or r.year = $year::integer)
)
select
    p.region_code,
    coalesce(any_value(d.zh), p.region_code) as region,
    p.year,
    count(*) filter (p.is_due) as due,
    count(*) filter (p.state = 'published') as published,
    count(*) filter (p.state = 'late') as late,
    count(*) filter (p.state = 'missing') as missing,
    count(*) filter (p.state = 'blocked') as blocked,
    count(*) filter (p.state = 'unreadable') as unreadable,
    count(p.report_key) filter (p.is_due) as loaded,
    count(*) filter (not p.is_due) as others
from placed p
left join dim_region d using (region_code)
group by p.region_code, p.year
order by p.region_code, p.year desc;
