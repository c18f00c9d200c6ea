-- 问：某时刻的数据是什么样？
-- Question: What did the warehouse say at a moment in the past?
-- 读法：用于复现以前发布的数字。
-- Reading: For repeating what was published earlier.
select year, count(*) as reports, count(*) filter (where not is_current) as since_superseded
from reports_as_of(timestamptz '2025-05-15 00:00:00+00')
group by year
order by year;
