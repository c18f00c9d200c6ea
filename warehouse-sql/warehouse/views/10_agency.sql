-- Agencies as they are called today, with the regions they lie in.
-- grain: one agency
create or replace view v_agency as
select
    a.agency_key,
    a.agency_id,
    a.name as agency_name,
    a.region_code,
    r.province,
    r.prefecture,
    r.county,
    a.level,
    a.kind,
    a.level || '/' || a.kind as peer_group,
    a.registered
from dim_agency a
left join dim_region r using (region_code)
where a.is_current;
comment on view v_agency is 'Agencies as they are called today, with their regions and peer groups. Grain: one agency.';
