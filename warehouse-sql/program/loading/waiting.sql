-- grain: one document that waits in quarantine
select source, agency_id, capture_id, media_type
from ops_quarantine
where resolved_at is null
order by quarantine_id;
