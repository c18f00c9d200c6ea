-- Whether an agency is known, in any version.
select count(*) > 0
from dim_agency
where agency_id = $agency_id;
