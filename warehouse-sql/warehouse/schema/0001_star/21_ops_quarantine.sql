-- grain: one document that could not be loaded
-- Whoever inserts names nextval('ops_quarantine_id') for the key. A default may not: after a kill, DuckDB 1.5.6 cannot replay the log of
-- a comment on a column of a table that has such a default, and the whole file stays closed.
create sequence ops_quarantine_id;
create table ops_quarantine (
    quarantine_id   bigint primary key,
    source          varchar not null,
    agency_id       varchar,
    capture_id      bigint,
    document_sha256 varchar not null,
    media_type      varchar,
    reason_code     varchar not null,
    message         varchar not null,
    evidence        varchar,
    parser_version  varchar not null,
    quarantined_at  timestamptz not null,
    last_tried_at   timestamptz not null,
    attempts        integer not null,
    resolved_at     timestamptz
);
comment on table ops_quarantine is 'Documents that could not be loaded, and why. Grain: one document (source x sha-256).';
comment on column ops_quarantine.quarantine_id is 'Key.';
comment on column ops_quarantine.source is 'URL or path.';
comment on column ops_quarantine.agency_id is 'Agency it was fetched for; NULL when not known.';
comment on column ops_quarantine.capture_id is 'Archived response (ops_capture); NULL when loaded from a file.';
comment on column ops_quarantine.document_sha256 is 'SHA-256 of the document, lower-case hex.';
comment on column ops_quarantine.media_type is 'Media type under which it was tried.';
comment on column ops_quarantine.reason_code is 'Reason of refusal.';
comment on column ops_quarantine.message is 'One sentence: what is wrong, where, what to do.';
comment on column ops_quarantine.evidence is 'Where it shows; NULL when it concerns the whole document.';
comment on column ops_quarantine.parser_version is 'Version of the parser that refused it last.';
comment on column ops_quarantine.quarantined_at is 'When it was first refused.';
comment on column ops_quarantine.last_tried_at is 'When it was last tried.';
comment on column ops_quarantine.attempts is 'How often it was tried.';
comment on column ops_quarantine.resolved_at is 'When it was loaded after all; NULL while open.';
