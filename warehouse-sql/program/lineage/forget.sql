-- Reports that are no longer due: the agency left the registry, or its active years changed.
-- grain: one agency x report year
delete from fact_publication
where not exists (
    select 1
    from publication_now n
    where n.agency_id = fact_publication.agency_id and n.year = fact_publication.year
);
