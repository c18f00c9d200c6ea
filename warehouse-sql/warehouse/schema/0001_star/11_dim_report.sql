-- grain: one version of one agency's report on one year
create table dim_report (
    report_key             integer primary key,
    agency_key             integer not null,
    agency_id              varchar not null,
    year                   smallint not null,
    version                smallint not null,
    is_current             boolean not null,
    capture_id             bigint,
    source                 varchar not null,
    media_type             varchar,
    document_sha256        varchar not null,
    content_hash           varchar not null,
    parser_version         varchar not null,
    requests_edition_key   tinyint not null,
    disclosure_edition_key tinyint not null,
    challenges_edition_key tinyint not null,
    requests_found         boolean not null,
    disclosure_found       boolean not null,
    challenges_found       boolean not null,
    printed_agency_name    varchar,
    title                  varchar,
    published_on           date,
    period_start           date,
    period_end             date,
    loaded_at              timestamptz not null,
    superseded_at          timestamptz
);
comment on table dim_report is 'Versions of annual reports. The same content again makes no version; changed content supersedes. Grain: one version.';
comment on column dim_report.report_key is 'Key of the version; every fact carries it, and explain starts from it.';
comment on column dim_report.agency_key is 'Version of the agency in force at the end of the report year.';
comment on column dim_report.agency_id is 'Stable identity of the agency.';
comment on column dim_report.year is 'The year reported on.';
comment on column dim_report.version is '1 for the first version seen, then counting up for agency and year.';
comment on column dim_report.is_current is 'True for the version that counts; exactly one for an agency and year.';
comment on column dim_report.capture_id is 'The archived response it was parsed from (ops_capture); NULL when loaded from a file.';
comment on column dim_report.source is 'URL of the page, or path of the file.';
comment on column dim_report.media_type is 'Media type under which the document was parsed.';
comment on column dim_report.document_sha256 is 'SHA-256 of the document, lower-case hex.';
comment on column dim_report.content_hash is 'SHA-256 over the parsed figures and claims, lower-case hex: equal means no new version.';
comment on column dim_report.parser_version is 'Version of the parser that read it.';
comment on column dim_report.requests_edition_key is 'Edition of table 三.';
comment on column dim_report.disclosure_edition_key is 'Edition of table 二.';
comment on column dim_report.challenges_edition_key is 'Edition of table 四.';
comment on column dim_report.requests_found is 'Whether the document holds table 三.';
comment on column dim_report.disclosure_found is 'Whether the document holds table 二.';
comment on column dim_report.challenges_found is 'Whether the document holds table 四.';
comment on column dim_report.printed_agency_name is 'Name of the agency as the document prints it; NULL when it prints none.';
comment on column dim_report.title is 'Title as printed; NULL when none was found.';
comment on column dim_report.published_on is 'Date of publication that the page states; NULL when it states none.';
comment on column dim_report.period_start is 'First day of the period covered, where stated.';
comment on column dim_report.period_end is 'Last day of the period covered, where stated.';
comment on column dim_report.loaded_at is 'When this version was loaded.';
comment on column dim_report.superseded_at is 'When a later version took its place; NULL while current.';
create index dim_report_agency on dim_report (agency_id);
