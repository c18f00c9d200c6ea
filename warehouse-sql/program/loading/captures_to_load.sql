-- grain: one capture of a report or attachment that no load has handled, oldest first, $page of them after capture $after
select
    capture_id, url, captured_at, status, media_type, sha256, length, warc_file, warc_offset, host_verdict, agency_id, year,
    revisit_of
from v_capture_to_load
where capture_id > $after
order by capture_id
limit $page;
