-- 问：县级政府排名及其不确定性
-- Question: How do county governments rank, and how sure is that?
-- 读法：best_rank 到 worst_rank 是偶然性允许的名次范围；范围重叠的机关不分先后。
-- Reading: best_rank to worst_rank is what chance allows; agencies whose ranges overlap are not told apart.
select agency_id, round(value, 4) as rate, rank, best_rank, worst_rank, ranked_agencies
from metric_rank('disclosure_rate', 2024, 'county/government')
order by rank, agency_id;
