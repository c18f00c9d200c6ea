-- 问：谁在申请？
-- Question: Who asks for information?
-- 读法：占本年新收的比例；组织列空白的报告不计入，missing 是份数。
-- Reading: Shares of requests received; reports that leave the organisation columns blank are left out and counted as missing.
select item, complete, missing, round(value, 4) as share
from metric_by_year('requester_share')
where year = 2024
order by item;
