-- 问：按时发布的比例
-- Question: How many agencies publish on time?
-- 读法：部门 1 月 31 日、政府 3 月 31 日为期；无法得知的（被拦、未抓取）不计入，missing 是其数。
-- Reading: Departments by 31 January, governments by 31 March. Those not known (blocked, never looked at) are left out; missing counts them.
select year, denominator::bigint as known, missing, numerator::bigint as on_time, round(value, 4) as rate
from metric_by_year('on_time_rate')
order by year;
