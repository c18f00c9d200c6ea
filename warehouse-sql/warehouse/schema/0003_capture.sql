-- The index of the archive. The WARC files are the truth; this table can be built anew from them.

-- grain: one archived response
create table ops_capture (
    capture_id     bigint not null,
    url            varchar not null,
    captured_at    timestamptz not null,
    status         smallint not null,
    media_type     varchar,
    sha256         varchar not null,
    length         bigint not null,
    payload_sha256 varchar not null,
    warc_file      varchar not null,
    warc_offset    bigint not null,
    role           varchar not null,
    host_verdict   varchar not null,
    agency_id      varchar,
    year           smallint,
    revisit_of     bigint,
    etag           varchar,
    last_modified  varchar
);
comment on table ops_capture is 'Archived responses, append-only. Grain: one response.';
comment on column ops_capture.capture_id is 'Key: number of the WARC file x 2^36 + offset, so that an index built anew has the same keys.';
comment on column ops_capture.url is 'URL asked for. A redirect is a capture of its own, and so is its target.';
comment on column ops_capture.captured_at is 'When the response arrived.';
comment on column ops_capture.status is 'HTTP status.';
comment on column ops_capture.media_type is 'Content-Type as sent, with its charset; NULL when none was sent.';
comment on column ops_capture.sha256 is 'SHA-256 of the decoded body, lower-case hex; of the earlier body for a revisit.';
comment on column ops_capture.length is 'Length of the decoded body in bytes.';
comment on column ops_capture.payload_sha256 is 'SHA-256 of the body as received, with its content coding: the payload digest of the WARC record.';
comment on column ops_capture.warc_file is 'File in the archive folder.';
comment on column ops_capture.warc_offset is 'Offset in bytes of the gzip member of the response or revisit record.';
comment on column ops_capture.role is 'What it was fetched as: robots, list, report or attachment.';
comment on column ops_capture.host_verdict is 'Whether the host may speak for the agency: allowed or parent; robots for a robots.txt.';
comment on column ops_capture.agency_id is 'Agency it was fetched for; NULL for a robots.txt.';
comment on column ops_capture.year is 'Report year that the link promised; NULL when it promised none.';
comment on column ops_capture.revisit_of is 'Capture that holds the content, when this one found it unchanged; NULL when it holds its own.';
comment on column ops_capture.etag is 'ETag as sent; NULL when none was sent.';
comment on column ops_capture.last_modified is 'Last-Modified as sent; NULL when none was sent.';
