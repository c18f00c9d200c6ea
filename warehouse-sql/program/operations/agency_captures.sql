-- grain: one archived response for one agency
select capture_id, url, captured_at, status, media_type, length, role, host_verdict
from ops_capture
where agency_id = $agency_id
order by captured_at desc
limit 100;
