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
