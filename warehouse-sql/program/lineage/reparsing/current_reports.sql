-- Reports that count, after the one of $after, with what is needed to parse their documents again; $page of them.
-- grain: one current report
select report_key as ReportKey, agency_key as AgencyKey, agency_id as AgencyId, year as Year, version as Version, source as Source,
    capture_id as CaptureId, media_type as MediaType, document_sha256 as DocumentSha256, content_hash as ContentHash
from dim_report
where is_current and report_key > $after
order by report_key
limit $page;
