-- 问：一个机关的公开率走势
-- Question: How did one agency develop?
-- 读法：enough 为假时分母太小，不宜单独引用。
-- Reading: Where enough is false the denominator is too small to quote the value alone.
select year, numerator::bigint as disclosed, denominator::bigint as processed, round(value, 4) as rate, round(change, 4) as change, enough
from metric_trend('disclosure_rate', '110000-government')
order by year;
