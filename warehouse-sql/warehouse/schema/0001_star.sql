-- The star schema: dimensions, report versions and facts.
-- Measures are NULL when not reported; state_key says why. NULL is never 0.

-- grain: one edition of the statutory form
create table dim_edition (
    edition_key     tinyint primary key,
    code            varchar not null unique,
    zh              varchar not null,
    en              varchar not null,
    notice          varchar not null,
    valid_from_year smallint not null
);
comment on table dim_edition is 'Editions of the statutory form. Grain: one edition.';
comment on column dim_edition.edition_key is 'Key of the edition.';
comment on column dim_edition.code is 'trial_2019 or form_2021.';
comment on column dim_edition.zh is 'Name in Chinese.';
comment on column dim_edition.en is 'Name in English.';
comment on column dim_edition.notice is 'The notice of the General Office of the State Council that fixes it.';
comment on column dim_edition.valid_from_year is 'First report year it was meant for; reports of later years still use older editions.';

-- grain: one state that a cell can be in
create table dim_cell_state (
    state_key tinyint primary key,
    code      varchar not null unique,
    zh        varchar not null,
    en        varchar not null,
    meaning   varchar not null
);
comment on table dim_cell_state is 'What is known of a figure. Only reported carries a value. Grain: one state.';
comment on column dim_cell_state.state_key is '0 reported, 1 blank, 2 missing, 3 unreadable, 4 not applicable.';
comment on column dim_cell_state.code is 'Code of the state.';
comment on column dim_cell_state.zh is 'Name in Chinese.';
comment on column dim_cell_state.en is 'Name in English.';
comment on column dim_cell_state.meaning is 'What the state says of the cell.';

-- grain: one report year
create table dim_year (
    year           smallint primary key,
    department_due date not null,
    government_due date not null
);
comment on table dim_year is 'Report years and their statutory due dates. Grain: one year.';
comment on column dim_year.year is 'The year reported on.';
comment on column dim_year.department_due is 'Departments publish by 31 January of the following year (art. 49).';
comment on column dim_year.government_due is 'Governments publish by 31 March of the following year (art. 49).';

-- grain: one region of GB/T 2260 in use
create table dim_region (
    region_code varchar primary key,
    zh          varchar not null,
    level       varchar not null,
    parent_code varchar,
    province    varchar,
    prefecture  varchar,
    county      varchar
);
comment on table dim_region is 'Administrative regions by GB/T 2260 code. Grain: one region.';
comment on column dim_region.region_code is 'GB/T 2260 code, 6 digits; 9 digits for townships.';
comment on column dim_region.zh is 'Name in Chinese.';
comment on column dim_region.level is 'country, province, prefecture, county or township.';
comment on column dim_region.parent_code is 'Code of the region above; NULL for the country.';
comment on column dim_region.province is 'Name of the province it lies in; NULL for the country.';
comment on column dim_region.prefecture is 'Name of the prefecture it lies in; NULL above that level and in municipalities.';
comment on column dim_region.county is 'Name of the county it lies in; NULL above that level.';

-- grain: one version of one agency (slowly changing, type 2)
create table dim_agency (
    agency_key  integer primary key,
    agency_id   varchar not null,
    name        varchar not null,
    region_code varchar,
    level       varchar not null,
    kind        varchar not null,
    registered  boolean not null,
    valid_from  date not null,
    valid_to    date,
    is_current  boolean not null
);
comment on table dim_agency is 'Agencies that report, with their history of names (slowly changing, type 2). Grain: one version of an agency.';
comment on column dim_agency.agency_key is 'Surrogate key of the version.';
comment on column dim_agency.agency_id is 'Stable identity of the agency over all its versions.';
comment on column dim_agency.name is 'Full name in force in this version.';
comment on column dim_agency.region_code is 'GB/T 2260 code of its region; NULL when not known.';
comment on column dim_agency.level is 'central, province, prefecture, county, township or unknown.';
comment on column dim_agency.kind is 'government, government_office, department, township, zone, other or unknown.';
comment on column dim_agency.registered is 'False for an agency known only by the name that a loaded document prints.';
comment on column dim_agency.valid_from is 'First day of this version.';
comment on column dim_agency.valid_to is 'Last day of this version; NULL while it is current.';
comment on column dim_agency.is_current is 'True for the latest version.';
create index dim_agency_id on dim_agency (agency_id);

-- grain: one kind of requester (column of table 三, without the total)
create table dim_requester_type (
    requester_type_key tinyint primary key,
    code               varchar not null unique,
    ordinal            tinyint not null,
    is_organisation    boolean not null,
    zh                 varchar not null,
    en                 varchar not null
);
comment on table dim_requester_type is 'Who asks: natural persons and five kinds of organisation. Grain: one kind. The printed total is no member.';
comment on column dim_requester_type.requester_type_key is 'Key of the kind.';
comment on column dim_requester_type.code is 'Code of the kind.';
comment on column dim_requester_type.ordinal is 'Place in the form.';
comment on column dim_requester_type.is_organisation is 'True under the header 法人或其他组织.';
comment on column dim_requester_type.zh is 'Label in Chinese.';
comment on column dim_requester_type.en is 'Label in English.';

-- grain: one way of answering a request (outcome row of table 三)
create table dim_outcome (
    outcome_key   tinyint primary key,
    code          varchar not null unique,
    ordinal       tinyint not null,
    group_code    varchar not null,
    group_ordinal tinyint not null,
    group_zh      varchar not null,
    group_en      varchar not null,
    zh            varchar not null,
    en            varchar not null,
    in_trial_2019 boolean not null,
    in_form_2021  boolean not null
);
comment on table dim_outcome is 'How requests are answered: 21 outcomes in six disjoint groups that cover them all. Grain: one outcome.';
comment on column dim_outcome.outcome_key is 'Key of the outcome.';
comment on column dim_outcome.code is 'Code of the outcome.';
comment on column dim_outcome.ordinal is 'Place in the form.';
comment on column dim_outcome.group_code is 'granted, partially_granted, refused, unable, declined or other.';
comment on column dim_outcome.group_ordinal is 'Place of the group in the form.';
comment on column dim_outcome.group_zh is 'Label of the group in Chinese.';
comment on column dim_outcome.group_en is 'Label of the group in English.';
comment on column dim_outcome.zh is 'Label in Chinese.';
comment on column dim_outcome.en is 'Label in English.';
comment on column dim_outcome.in_trial_2019 is 'Whether the trial form prints it.';
comment on column dim_outcome.in_form_2021 is 'Whether the 2021 form prints it.';

-- grain: one figure of table 二 in one edition
create table dim_disclosure_measure (
    measure_key  tinyint primary key,
    edition_key  tinyint not null,
    item_code    varchar not null,
    measure_code varchar not null,
    item_zh      varchar not null,
    item_en      varchar not null,
    measure_zh   varchar not null,
    measure_en   varchar not null,
    unit         varchar not null
);
comment on table dim_disclosure_measure is 'The figures of table 二. No measure of 规章 or 规范性文件 carries over between the editions. Grain: item x measure x edition.';
comment on column dim_disclosure_measure.measure_key is 'Key of the measure.';
comment on column dim_disclosure_measure.edition_key is 'Edition that prints it.';
comment on column dim_disclosure_measure.item_code is 'Row: rules, normative_documents, licensing, other_services, penalties, coercion, fees or procurement.';
comment on column dim_disclosure_measure.measure_code is 'Column: issued, repealed, in_force, decisions, amount_10k_cny and so on.';
comment on column dim_disclosure_measure.item_zh is 'Label of the row in Chinese.';
comment on column dim_disclosure_measure.item_en is 'Label of the row in English.';
comment on column dim_disclosure_measure.measure_zh is 'Label of the column in Chinese.';
comment on column dim_disclosure_measure.measure_en is 'Label of the column in English.';
comment on column dim_disclosure_measure.unit is 'documents, items, decisions, 10k_cny (10,000 CNY) or cny.';

-- grain: one channel of challenge
create table dim_challenge_channel (
    channel_key tinyint primary key,
    code        varchar not null unique,
    zh          varchar not null,
    en          varchar not null
);
comment on table dim_challenge_channel is 'Ways to challenge an answer (table 四). Grain: one channel.';
comment on column dim_challenge_channel.channel_key is 'Key of the channel.';
comment on column dim_challenge_channel.code is 'reconsideration, litigation_direct or litigation_after_reconsideration.';
comment on column dim_challenge_channel.zh is 'Label in Chinese.';
comment on column dim_challenge_channel.en is 'Label in English.';

-- grain: one result of a challenge (without the total)
create table dim_challenge_result (
    result_key tinyint primary key,
    code       varchar not null unique,
    zh         varchar not null,
    en         varchar not null
);
comment on table dim_challenge_result is 'Results of challenges. The printed total is no member. Grain: one result.';
comment on column dim_challenge_result.result_key is 'Key of the result.';
comment on column dim_challenge_result.code is 'upheld, corrected, other or pending.';
comment on column dim_challenge_result.zh is 'Label in Chinese.';
comment on column dim_challenge_result.en is 'Label in English.';

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

-- grain: one report version x outcome x requester type
create table fact_request_outcome (
    report_key         integer not null,
    agency_key         integer not null,
    year               smallint not null,
    outcome_key        tinyint not null,
    requester_type_key tinyint not null,
    requests           integer,
    state_key          tinyint not null
);
comment on table fact_request_outcome is 'Requests answered, by outcome and requester (table 三). Grain: report version x outcome x requester type.';
comment on column fact_request_outcome.report_key is 'Report version (dim_report).';
comment on column fact_request_outcome.agency_key is 'Agency version (dim_agency).';
comment on column fact_request_outcome.year is 'The year reported on.';
comment on column fact_request_outcome.outcome_key is 'Outcome (dim_outcome).';
comment on column fact_request_outcome.requester_type_key is 'Requester type (dim_requester_type).';
comment on column fact_request_outcome.requests is 'Number of requests; NULL = not reported, see state_key.';
comment on column fact_request_outcome.state_key is 'State of the cell (dim_cell_state).';

-- grain: one report version x requester type
create table fact_request_flow (
    report_key            integer not null,
    agency_key            integer not null,
    year                  smallint not null,
    requester_type_key    tinyint not null,
    received              integer,
    received_state_key    tinyint not null,
    carried_in            integer,
    carried_in_state_key  tinyint not null,
    processed             integer,
    processed_state_key   tinyint not null,
    carried_out           integer,
    carried_out_state_key tinyint not null
);
comment on table fact_request_flow is 'Requests in and out, by requester (table 三): received + carried_in = processed + carried_out. Grain: report version x requester type.';
comment on column fact_request_flow.report_key is 'Report version (dim_report).';
comment on column fact_request_flow.agency_key is 'Agency version (dim_agency).';
comment on column fact_request_flow.year is 'The year reported on.';
comment on column fact_request_flow.requester_type_key is 'Requester type (dim_requester_type).';
comment on column fact_request_flow.received is '本年新收; NULL = not reported.';
comment on column fact_request_flow.received_state_key is 'State of received.';
comment on column fact_request_flow.carried_in is '上年结转; NULL = not reported.';
comment on column fact_request_flow.carried_in_state_key is 'State of carried_in.';
comment on column fact_request_flow.processed is '（七）总计; NULL = not reported.';
comment on column fact_request_flow.processed_state_key is 'State of processed.';
comment on column fact_request_flow.carried_out is '结转下年度继续办理; NULL = not reported.';
comment on column fact_request_flow.carried_out_state_key is 'State of carried_out.';

-- grain: one report version x printed total
create table fact_reported_total (
    report_key integer not null,
    agency_key integer not null,
    year       smallint not null,
    table_code varchar not null,
    row_code   varchar not null,
    value      integer,
    state_key  tinyint not null
);
comment on table fact_reported_total is 'The column 总计 as printed (tables 三 and 四), kept to be reconciled and never summed with parts. Grain: report version x row.';
comment on column fact_reported_total.report_key is 'Report version (dim_report).';
comment on column fact_reported_total.agency_key is 'Agency version (dim_agency).';
comment on column fact_reported_total.year is 'The year reported on.';
comment on column fact_reported_total.table_code is 'requests or challenges.';
comment on column fact_reported_total.row_code is 'Row of the form whose total it is.';
comment on column fact_reported_total.value is 'The printed total; NULL = not reported.';
comment on column fact_reported_total.state_key is 'State of the cell (dim_cell_state).';

-- grain: one report version x figure of table 二
create table fact_disclosure (
    report_key  integer not null,
    agency_key  integer not null,
    year        smallint not null,
    measure_key tinyint not null,
    value       decimal(18, 4),
    state_key   tinyint not null
);
comment on table fact_disclosure is 'What was disclosed unasked (table 二). Grain: report version x measure.';
comment on column fact_disclosure.report_key is 'Report version (dim_report).';
comment on column fact_disclosure.agency_key is 'Agency version (dim_agency).';
comment on column fact_disclosure.year is 'The year reported on.';
comment on column fact_disclosure.measure_key is 'Measure, with its unit (dim_disclosure_measure).';
comment on column fact_disclosure.value is 'The figure in the unit of the measure; NULL = not reported.';
comment on column fact_disclosure.state_key is 'State of the cell (dim_cell_state).';

-- grain: one report version x channel x result
create table fact_challenge (
    report_key  integer not null,
    agency_key  integer not null,
    year        smallint not null,
    channel_key tinyint not null,
    result_key  tinyint not null,
    cases       integer,
    state_key   tinyint not null
);
comment on table fact_challenge is 'Reconsiderations and lawsuits by result (table 四). Grain: report version x channel x result.';
comment on column fact_challenge.report_key is 'Report version (dim_report).';
comment on column fact_challenge.agency_key is 'Agency version (dim_agency).';
comment on column fact_challenge.year is 'The year reported on.';
comment on column fact_challenge.channel_key is 'Channel (dim_challenge_channel).';
comment on column fact_challenge.result_key is 'Result (dim_challenge_result).';
comment on column fact_challenge.cases is 'Number of cases; NULL = not reported.';
comment on column fact_challenge.state_key is 'State of the cell (dim_cell_state).';

-- grain: one count stated in the prose of a report version
create table fact_narrative_claim (
    report_key integer not null,
    agency_key integer not null,
    year       smallint not null,
    ordinal    smallint not null,
    claim_code varchar not null,
    value      decimal(18, 4) not null,
    chapter    tinyint not null,
    sentence   varchar not null
);
comment on table fact_narrative_claim is 'Counts that the prose states, to be compared with the tables. Grain: one claim.';
comment on column fact_narrative_claim.report_key is 'Report version (dim_report).';
comment on column fact_narrative_claim.agency_key is 'Agency version (dim_agency).';
comment on column fact_narrative_claim.year is 'The year reported on.';
comment on column fact_narrative_claim.ordinal is 'Place among the claims of the report, from 1.';
comment on column fact_narrative_claim.claim_code is 'What is counted (seed narrative_claims).';
comment on column fact_narrative_claim.value is 'The number stated, in the unit of the claim.';
comment on column fact_narrative_claim.chapter is 'Chapter 1 to 6; 0 before the first heading.';
comment on column fact_narrative_claim.sentence is 'The sentence it stands in.';

-- grain: one cell of a report version that is not plainly reported
create table fact_cell_note (
    report_key  integer not null,
    table_code  varchar not null,
    row_code    varchar not null,
    column_code varchar not null,
    state_key   tinyint not null,
    raw_text    varchar,
    doc_table   integer,
    doc_row     integer,
    doc_column  integer,
    page        integer,
    line        integer
);
comment on table fact_cell_note is 'Raw text and place of the cells that are blank or unreadable. Grain: one such cell; missing and not applicable cells have no row.';
comment on column fact_cell_note.report_key is 'Report version (dim_report).';
comment on column fact_cell_note.table_code is 'requests, disclosure or challenges.';
comment on column fact_cell_note.row_code is 'Row of the form.';
comment on column fact_cell_note.column_code is 'Column of the form.';
comment on column fact_cell_note.state_key is 'State of the cell (dim_cell_state).';
comment on column fact_cell_note.raw_text is 'Text as printed; NULL when nothing stands there.';
comment on column fact_cell_note.doc_table is 'Table of the document, from 1; 0 outside a table.';
comment on column fact_cell_note.doc_row is 'Row in that table, from 1.';
comment on column fact_cell_note.doc_column is 'Column in that table, from 1.';
comment on column fact_cell_note.page is 'Page of a paged document.';
comment on column fact_cell_note.line is 'Line of a text.';

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

-- grain: one agency that must report x report year
create table fact_publication (
    agency_id     varchar not null,
    agency_key    integer not null,
    year          smallint not null,
    due_on        date not null,
    first_seen_on date,
    state         varchar not null,
    reason        varchar,
    source        varchar,
    report_key    integer,
    updated_at    timestamptz not null,
    primary key (agency_id, year)
);
comment on table fact_publication is 'Whether each active agency published its report. Grain: agency x report year.';
comment on column fact_publication.agency_id is 'Stable identity of the agency.';
comment on column fact_publication.agency_key is 'Agency version (dim_agency).';
comment on column fact_publication.year is 'The year reported on.';
comment on column fact_publication.due_on is 'Statutory due date: 31 January, governments 31 March of the following year.';
comment on column fact_publication.first_seen_on is 'Day on which the page says it was published, else the day it was first found; NULL while not found.';
comment on column fact_publication.state is 'published, late, missing, blocked or unreadable.';
comment on column fact_publication.reason is 'Reason code of the state; NULL when published, unless no page states the date (date_not_stated).';
comment on column fact_publication.source is 'URL of the report, or of the page that blocked the way.';
comment on column fact_publication.report_key is 'Current report version; NULL when none is loaded.';
comment on column fact_publication.updated_at is 'When this row was last decided.';

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
