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
