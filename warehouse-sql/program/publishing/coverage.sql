-- How many reports of each year are due, published and loaded.
-- grain: report year
with due as (
    select
        year,
        count(*) as due,
        count(*) filter (where state = 'published') as published,
        count(*) filter (where state = 'late') as late,
        count(*) filter (where state = 'missing') as missing,
        count(*) filter (where state = 'blocked') as blocked,
        count(*) filter (where state = 'unreadable') as unreadable
    from fact_publication
    group by year
),
loaded as (
    select year, count(*) as loaded from dim_report where is_current group by year
)
select
    year::integer as Year,
    coalesce(due, 0) as Due,
    coalesce(published, 0) as Published,
    coalesce(late, 0) as Late,
    coalesce(missing, 0) as Missing,
    coalesce(blocked, 0) as Blocked,
    coalesce(unreadable, 0) as Unreadable,
    coalesce(loaded, 0) as Loaded
from due
full join loaded using (year)
order by year;
