-- Writes what is new or has changed; the rest keeps its time.
-- grain: one agency x report year
insert into fact_publication (agency_id, agency_key, year, due_on, first_seen_on, state, reason, source, report_key, updated_at)
select
    n.agency_id,
    n.agency_key,
    n.year,
    n.due_on,
    n.first_seen_on,
    n.state,
    n.reason,
    n.source,
    n.report_key,
    $now
from publication_now n
left join fact_publication p on p.agency_id = n.agency_id and p.year = n.year
where (p.agency_key, p.due_on, p.first_seen_on, p.state, p.reason, p.source, p.report_key)
    is distinct from (n.agency_key, n.due_on, n.first_seen_on, n.state, n.reason, n.source, n.report_key)
on conflict (agency_id, year) do update set
    agency_key = excluded.agency_key,
    due_on = excluded.due_on,
    first_seen_on = excluded.first_seen_on,
    state = excluded.state,
    reason = excluded.reason,
    source = excluded.source,
    report_key = excluded.report_key,
    updated_at = excluded.updated_at;
