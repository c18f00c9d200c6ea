-- The registry as imported: until when agencies report, where they publish, which hosts may speak for them.
-- Names and their history are in dim_agency.

-- grain: one registered agency
create table agency_registration (
    agency_id   varchar not null,
    style       varchar not null,
    active_from smallint,
    active_to   smallint,
    merged_into varchar
);
comment on table agency_registration is 'Agencies of the registry and the years for which they must publish. Grain: one agency.';
comment on column agency_registration.agency_id is 'The agency (dim_agency.agency_id).';
comment on column agency_registration.style is 'How its list of reports is laid out over pages; auto when found out from the page.';
comment on column agency_registration.active_from is 'First report year in which it must publish; NULL when open.';
comment on column agency_registration.active_to is 'Last report year in which it must publish; NULL when open.';
comment on column agency_registration.merged_into is 'The agency that took over its duties; NULL while it stands on its own.';

-- grain: one list page of one agency
create table agency_list_page (
    agency_id varchar not null,
    ordinal   smallint not null,
    url       varchar not null
);
comment on table agency_list_page is 'Pages on which agencies list their reports: where the crawl starts. Grain: one page.';
comment on column agency_list_page.agency_id is 'The agency (dim_agency.agency_id).';
comment on column agency_list_page.ordinal is 'Place in the registry, from 1.';
comment on column agency_list_page.url is 'The URL.';

-- grain: one host of one agency
create table agency_host (
    agency_id varchar not null,
    ordinal   smallint not null,
    host      varchar not null
);
comment on table agency_host is 'Hosts that may speak for an agency; their parents under gov.cn may too, no others. Grain: one host.';
comment on column agency_host.agency_id is 'The agency (dim_agency.agency_id).';
comment on column agency_host.ordinal is 'Place in the registry, from 1.';
comment on column agency_host.host is 'Host name in lower case, without port.';

-- grain: one former name of one agency
create table agency_former_name (
    agency_id varchar not null,
    name      varchar not null,
    until     date not null
);
comment on table agency_former_name is 'Names that agencies bore before, as the registry states them. Grain: one name.';
comment on column agency_former_name.agency_id is 'The agency (dim_agency.agency_id).';
comment on column agency_former_name.name is 'The name in full.';
comment on column agency_former_name.until is 'Last day on which it was in force.';
