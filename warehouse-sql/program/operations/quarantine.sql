-- grain: one document in quarantine
select
    q.quarantine_id,
    q.source,
    q.agency_id,
    a.name as agency_name,
    q.capture_id,
    q.media_type,
    q.reason_code,
    q.message,
    q.evidence,
    q.parser_version,
    q.quarantined_at,
    q.last_tried_at,
    q.attempts,
    count(*) over () as total
from ops_quarantine q
left join dim_agency a on a.agency_id = q.agency_id and a.is_current
where q.resolved_at is null
  and ($reason::varchar is null or q.reason_code = $reason)
  and ($agency_id::varchar is null or q.agency_id = $agency_id)
order by q.quarantined_at desc, q.quarantine_id desc
limit $max_rows offset $skip_rows;
