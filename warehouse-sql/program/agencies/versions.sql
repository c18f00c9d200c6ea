-- grain: one version of one agency, oldest first
select agency_key, agency_id, name, region_code, level, kind, registered, valid_from, valid_to
from dim_agency
order by agency_id, valid_from;
