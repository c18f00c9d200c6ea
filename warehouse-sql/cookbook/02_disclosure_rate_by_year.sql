-- 问：公开率逐年如何变化？
-- Question: How does the disclosure rate develop?
-- 读法：比率是合计之比，不是各机关比率的平均；low 和 high 是 95% 区间。
-- Reading: The rate is a ratio of sums, not a mean of rates; low and high are the 95 % interval.
select year, complete, missing, numerator::bigint as disclosed, denominator::bigint as processed, round(value, 4) as rate, round(low, 4) as low, round(high, 4) as high
from metric_by_year('disclosure_rate')
order by year;
