-- What stands on record of every agency of the book for its year, to be compared with the next issue.
-- grain: one agency
select s.agency_id, a.agency_name, p.publication_state as state, r.version::integer as version, r.received
from scope_agency s
join v_agency a using (agency_id)
left join mart_publication p on p.agency_id = s.agency_id and p.year = $last
left join mart_report r on r.agency_id = s.agency_id and r.year = $last
order by s.agency_id;
