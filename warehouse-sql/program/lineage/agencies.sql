-- grain: one agency whose id or name, now or earlier, is $agency
select agency_id, arg_max(name, valid_from) as name
from dim_agency
where agency_id in (select agency_id from dim_agency where agency_id = $agency or name = $agency)
group by agency_id
order by agency_id;
