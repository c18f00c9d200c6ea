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
