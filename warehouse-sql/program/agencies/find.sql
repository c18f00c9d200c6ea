-- grain: one registered agency with the id $agency, or with that name, past or present
select distinct
    agency_id,
    arg_max(name, valid_from) over (partition by agency_id) as name
from dim_agency
where agency_id = $agency
    or agency_id in (select agency_id from dim_agency where name = $agency)
order by agency_id;
