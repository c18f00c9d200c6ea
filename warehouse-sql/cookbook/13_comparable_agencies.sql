-- 问：多少机关三年都报告且版本不变？
-- Question: How many agencies reported three years in one edition?
-- 读法：版本不变的机关才可逐项比较表二。
-- Reading: Only where the edition stayed may table 二 be compared item by item.
select count(*) as agencies, count(*) filter (where same_requests_edition) as same_requests_edition, count(*) filter (where same_disclosure_edition) as same_disclosure_edition
from comparable_panel(2022, 2024);
