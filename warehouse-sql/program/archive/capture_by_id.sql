-- grain: one archived response
select *
from ops_capture
where capture_id = $capture_id;
