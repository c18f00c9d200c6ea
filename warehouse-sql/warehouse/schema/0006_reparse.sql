-- What re-parses changed, so that they can be taken back.

-- grain: one report version made by a re-parse
create table ops_reparse (
    applied_at        timestamptz not null,
    parser_version    varchar not null,
    report_key_before integer not null,
    report_key_after  integer not null,
    undone_at         timestamptz
);
comment on table ops_reparse is 'Versions made by parsing documents again. Grain: one version.';
comment on column ops_reparse.applied_at is 'When the re-parse was applied; the same for all its versions.';
comment on column ops_reparse.parser_version is 'Parser that read them.';
comment on column ops_reparse.report_key_before is 'The version that counted before.';
comment on column ops_reparse.report_key_after is 'The version that the re-parse made.';
comment on column ops_reparse.undone_at is 'When the re-parse was taken back; NULL while it stands.';
