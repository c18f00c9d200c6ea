-- One agency in its current version.
select a.agency_id, a.name, a.level, a.kind, a.registered, a.region_code, g.zh as region, g.province, g.prefecture, g.county, a.valid_from
from dim_agency a
left join dim_region g on g.region_code = a.region_code
where a.agency_id = $agency_id and a.is_current;
