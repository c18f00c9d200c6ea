-- grain: one WARC file that the index knows
-- The last indexed record of each file: what lies behind it was archived and not yet indexed.
select
    warc_file,
    max(warc_offset) as warc_offset
from ops_capture
group by warc_file;
