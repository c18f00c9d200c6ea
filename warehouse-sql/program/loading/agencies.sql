-- grain: one version of one agency
select agency_key, agency_id, name, registered, valid_from, valid_to
from dim_agency
order by agency_key;
