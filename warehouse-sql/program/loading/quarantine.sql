-- grain: one document of $refused (a JSON list) that could not be loaded now
-- A document that waits already keeps its first date and counts one more attempt.
update ops_quarantine
set reason_code = refused.reason_code,
    message = refused.message,
    evidence = refused.evidence,
    parser_version = $parser_version,
    last_tried_at = $tried_at,
    attempts = attempts + 1,
    resolved_at = null
from (
    select unnest(from_json($refused,
        '[{"source": "VARCHAR", "document_sha256": "VARCHAR", "reason_code": "VARCHAR", "message": "VARCHAR", "evidence": "VARCHAR"}]'),
        recursive := true)
) as refused
where ops_quarantine.source = refused.source
  and ops_quarantine.document_sha256 = refused.document_sha256;

insert into ops_quarantine (
    quarantine_id, source, agency_id, capture_id, document_sha256, media_type, reason_code, message, evidence, parser_version,
    quarantined_at, last_tried_at, attempts)
select
    nextval('ops_quarantine_id'), source, agency_id, capture_id, document_sha256, media_type, reason_code, message, evidence,
        $parser_version,
    $tried_at, $tried_at, 1
from (
    select unnest(from_json($refused,
        '[{"source": "VARCHAR", "agency_id": "VARCHAR", "capture_id": "BIGINT", "document_sha256": "VARCHAR", "media_type": "VARCHAR",
           "reason_code": "VARCHAR", "message": "VARCHAR", "evidence": "VARCHAR"}]'),
        recursive := true)
) as refused
where not exists (
    select 1
    from ops_quarantine waiting
    where waiting.source = refused.source and waiting.document_sha256 = refused.document_sha256
);
