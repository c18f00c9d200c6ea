-- Copies what the reports of the years beside the report versions $report_keys (a JSON list) state, where they are not among them.
insert into {table} by name
with changed as (
    select report_key, agency_id, year
    from {source}.main.dim_report
    where report_key in (select unnest(from_json($report_keys, '["INTEGER"]')))
)
from {source}.main.{table}
where report_key in (
        select beside.report_key
        from {source}.main.dim_report as beside
        join changed on changed.agency_id = beside.agency_id and beside.year in (changed.year - 1, changed.year + 1)
        where beside.is_current)
    and report_key not in (select report_key from changed);
