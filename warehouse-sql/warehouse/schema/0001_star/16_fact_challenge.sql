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
