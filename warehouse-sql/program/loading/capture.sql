-- grain: the capture $capture_id
select
    capture_id, url, captured_at, status, media_type, sha256, length, warc_file, warc_offset, host_verdict, agency_id, year,
    revisit_of
from ops_capture
where capture_id = $capture_id;
