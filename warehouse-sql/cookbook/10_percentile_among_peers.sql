-- 问：一个机关在同类中处于什么位置？
-- Question: Where does an agency stand among its peers?
-- 读法：percentile 0 最低、1 最高，只在达到最小样本数的机关中计算。
-- Reading: percentile 0 is lowest, 1 highest, among agencies that reach the minimum N.
select agency_id, round(value, 4) as rate, round(peer_median, 4) as peer_median, round(percentile, 4) as percentile, peers_enough
from metric_peers('disclosure_rate', 2024)
where agency_id = '110101-government';
