-- Who published, when, and what became of it.
-- grain: one agency that must report x report year
create or replace view v_coverage as
select
    p.agency_id,
    a.agency_name,
    a.province,
    a.prefecture,
    a.county,
    a.level,
    a.kind,
    a.peer_group,
    p.year,
    p.due_on,
    p.first_seen_on,
    p.state as publication_state,
    p.reason,
    date_diff('day', p.due_on, p.first_seen_on) as days_after_due,
    p.report_key is not null as is_loaded,
    p.report_key,
    p.source
from fact_publication p
join v_agency a using (agency_id);
comment on view v_coverage is 'Whether each agency that must report has published, and whether it is loaded. Grain: agency x report year.';
