-- 问：按时发布的比例
-- Question: How many agencies publish on time?
-- 读法：部门 1 月 31 日、政府 3 月 31 日为期。
-- Reading: Departments by 31 January, governments by 31 March.
select year, denominator::bigint as due, numerator::bigint as on_time, round(value, 4) as rate
from metric_by_year('on_time_rate')
order by year;
