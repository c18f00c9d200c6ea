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
