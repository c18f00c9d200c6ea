-- 问：结转了多少？
-- Question: How much is carried over?
-- 读法：分母是本年新收加上年结转。
-- Reading: The denominator is received plus carried in.
select year, numerator::bigint as carried_out, denominator::bigint as at_hand, round(value, 4) as rate
from metric_by_year('carry_over_rate')
order by year;
