-- grain: one handling of one document
create table ops_document (
    source          varchar not null,
    document_sha256 varchar not null,
    capture_id      bigint,
    outcome         varchar not null,
    report_key      integer,
    parser_version  varchar not null,
    handled_at      timestamptz not null
);
comment on table ops_document is 'What became of each document handed to the loader; append-only. Grain: one handling of one document.';
comment on column ops_document.source is 'URL or path.';
comment on column ops_document.document_sha256 is 'SHA-256 of the document, lower-case hex.';
comment on column ops_document.capture_id is 'Archived response (ops_capture); NULL when loaded from a file.';
comment on column ops_document.outcome is 'loaded (made a version), unchanged (said what a version already says) or quarantined.';
comment on column ops_document.report_key is 'The version it made, or that already says the same; NULL when quarantined.';
comment on column ops_document.parser_version is 'Version of the parser that read it.';
comment on column ops_document.handled_at is 'When it was handled.';
