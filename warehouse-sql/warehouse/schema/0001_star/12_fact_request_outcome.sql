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
