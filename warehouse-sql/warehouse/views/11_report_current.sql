-- The version that counts of every report.
-- grain: one agency x report year
create or replace view v_report_current as
select
    r.report_key,
    r.agency_key,
    r.agency_id,
    a.name as agency_name,
    a.region_code,
    g.province,
    g.prefecture,
    g.county,
    a.level,
    a.kind,
    r.year,
    r.version,
    re.code as requests_edition,
    de.code as disclosure_edition,
    ce.code as challenges_edition,
    r.requests_found,
    r.disclosure_found,
    r.challenges_found,
    r.title,
    r.source,
    r.published_on,
    r.parser_version,
    r.loaded_at
from dim_report r
join dim_agency a using (agency_key)
left join dim_region g on g.region_code = a.region_code
join dim_edition re on re.edition_key = r.requests_edition_key
join dim_edition de on de.edition_key = r.disclosure_edition_key
join dim_edition ce on ce.edition_key = r.challenges_edition_key
where r.is_current;
comment on view v_report_current is
    'The version that counts of every report, with its agency as it was called then. Grain: agency x report year.';
