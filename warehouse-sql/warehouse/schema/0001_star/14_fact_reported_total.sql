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
