-- Remembers the versions that a re-parse made: those newer than $before whose report had its document read again.
-- grain: one new version
insert into ops_reparse
select $now, $parser_version, b.report_key, n.report_key, null
from dim_report n
join dim_report b on b.agency_id = n.agency_id and b.year = n.year
where n.report_key > $before and n.is_current
    and b.report_key in (select unnest(string_split($report_keys, ' '))::integer);
