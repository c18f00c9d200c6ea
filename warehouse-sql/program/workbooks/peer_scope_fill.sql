-- The peers of an agency in its own province: same level, same kind.
-- grain: one agency
insert into scope_agency
select a.agency_id, true
from v_agency a
join v_agency head on head.agency_id = $code and head.peer_group = a.peer_group and head.province is not distinct from a.province;
