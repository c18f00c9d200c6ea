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
