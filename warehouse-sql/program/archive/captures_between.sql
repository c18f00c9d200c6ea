-- grain: one archived response with a key from $first to $last: those that lie near each other in the archive
select *
from ops_capture
where capture_id between $first and $last;
