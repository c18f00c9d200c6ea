-- grain: one version of the report of agency $agency_id on year $year, the newest first
select
    report_key, version, is_current, source, capture_id, media_type, document_sha256, parser_version,
    loaded_at, superseded_at
from dim_report
where agency_id = $agency_id and year = $year
order by version desc;
