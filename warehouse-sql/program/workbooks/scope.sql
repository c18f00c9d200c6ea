-- The agencies of a book. counted says whether an agency's figures enter the sums: a government reports on its whole territory, so its
-- figures repeat those of its departments and are listed beside the sums, not in them.
-- grain: one agency
create or replace temp table scope_agency (
    agency_id varchar primary key,
    counted   boolean not null
);
