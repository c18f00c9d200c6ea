-- 问：各省公开率排序
-- Question: Which provinces disclose most?
-- 读法：先看 processed：数量小的省区间宽。
-- Reading: Mind processed: where it is small the interval is wide.
select province, denominator::bigint as processed, round(value, 4) as rate, round(low, 4) as low, round(high, 4) as high
from metric_by_province('disclosure_rate')
where year = 2024
order by rate desc, province;
