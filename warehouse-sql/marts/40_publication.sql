-- Publication of every report that is due, with its agency: the source of the metrics on timeliness and coverage.
-- grain: one agency that must report x report year
create table mart_publication as
select
    c.* exclude (source),
    (c.publication_state in ('published', 'late'))::integer as is_published,
    (c.publication_state = 'published')::integer as is_on_time,
    (c.report_key is not null)::integer as loaded
from v_coverage c
order by c.year, c.agency_id;
comment on table mart_publication is 'Publication of every report that is due. Grain: agency x report year.';
