-- Publication of every report that is due, with its agency: the source of the metrics on timeliness and coverage.
-- What is not known is NULL: an agency whose site blocks the way, or that has no list page or was not crawled yet, is not blamed.
-- grain: one agency that must report x report year
create table mart_publication as
select
    c.* exclude (source),
    case when c.publication_state in ('published', 'late', 'unreadable') then 1
        when c.publication_state = 'missing' and c.reason is distinct from 'no_list_page' and c.reason is distinct from 'not_crawled' then 0
    end as is_published,
    case when c.publication_state = 'published' or (c.publication_state = 'unreadable' and c.first_seen_on <= c.due_on) then 1
        when c.publication_state = 'late' or is_published = 0 then 0
    end as is_on_time,
    (c.report_key is not null)::integer as loaded
from v_coverage c
order by c.year, c.agency_id;
comment on table mart_publication is 'Publication of every report that is due. Grain: agency x report year.';
