-- 问：各年用了哪版格式？
-- Question: Which edition do reports follow?
-- 读法：年份不能决定版本：先看这张表再比较表二。
-- Reading: The year does not settle the edition: look here before comparing table 二.
select year, table_code, edition, reports, round(share, 4) as share
from v_edition_mix
order by year, table_code, edition;
