-- 问：哪些机关与同类明显不同？
-- Question: Which agencies differ from their peers by more than chance?
-- 读法：above/below 是超出 99.8% 漏斗界限；within 的差异可能只是偶然。
-- Reading: above and below lie outside the 99.8 % funnel limits; within may be chance.
select agency_id, peer_group, denominator::bigint as processed, round(value, 4) as rate, round(peer_rate, 4) as peer_rate, funnel
from metric_peers('disclosure_rate', 2024)
where funnel <> 'within'
order by agency_id;
