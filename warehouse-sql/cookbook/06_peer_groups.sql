-- 问：各级各类机关的公开率中位数
-- Question: How do kinds of agencies differ in the median?
-- 读法：中位数和分位数只取分母达到最小样本数的机关；它们不可相加。
-- Reading: Median and percentiles are over agencies that reach the minimum N; they cannot be added.
select peer_group, reports, complete, round(value, 4) as rate, round(median, 4) as median, round(p10, 4) as p10, round(p90, 4) as p90
from metric_by_peer_group('disclosure_rate')
where year = 2024
order by peer_group;
