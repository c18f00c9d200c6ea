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
