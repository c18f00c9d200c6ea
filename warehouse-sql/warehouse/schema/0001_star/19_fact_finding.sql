-- grain: one rule's word on one report version
create table fact_finding (
    finding_key integer not null,
    report_key  integer not null,
    agency_key  integer not null,
    year        smallint not null,
    rule_id     varchar not null,
    severity    varchar not null,
    outcome     varchar not null,
    cells       varchar not null,
    expected    decimal(18, 4),
    actual      decimal(18, 4),
    message_zh  varchar not null,
    message_en  varchar not null,
    found_at    timestamptz not null
);
comment on table fact_finding is 'What the checks say of report versions; a passed rule leaves no row. Grain: rule x report version x cells.';
comment on column fact_finding.finding_key is 'Key of the finding.';
comment on column fact_finding.report_key is 'Report version (dim_report).';
comment on column fact_finding.agency_key is 'Agency version (dim_agency).';
comment on column fact_finding.year is 'The year reported on.';
comment on column fact_finding.rule_id is 'Rule (file name in warehouse-sql/checks).';
comment on column fact_finding.severity is 'error, warning or info.';
comment on column fact_finding.outcome is 'failed, or not_assessable when cells that the rule needs are not reported.';
comment on column fact_finding.cells is 'Cells involved, as table.row.column joined by spaces.';
comment on column fact_finding.expected is 'What the rule expects; NULL when not assessable or not a number.';
comment on column fact_finding.actual is 'What the report states; NULL when not assessable or not a number.';
comment on column fact_finding.message_zh is 'What to look at, in Chinese.';
comment on column fact_finding.message_en is 'What to look at, in English.';
comment on column fact_finding.found_at is 'When the check was run.';
