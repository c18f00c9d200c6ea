-- grain: one reason of refusal
-- Documents that wait in quarantine.
select reason_code, count(*) as documents
from ops_quarantine
where resolved_at is null
group by reason_code
order by documents desc, reason_code;
