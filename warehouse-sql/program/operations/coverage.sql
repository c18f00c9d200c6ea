-- grain: one report year
-- How many agencies must report, and what became of their reports.
select
    year,
    count(*) as due,
    count(*) filter (where report_key is not null) as loaded,
    count(*) filter (where state = 'published') as published,
    count(*) filter (where state = 'late') as late,
    count(*) filter (where state = 'missing') as missing,
    count(*) filter (where state = 'blocked') as blocked,
    count(*) filter (where state = 'unreadable') as unreadable
from fact_publication
group by year
order by year desc
limit 10;
