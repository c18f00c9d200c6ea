-- 问：政府数与其部门合计相差多少？
-- Question: How does a government compare with the sum of its departments?
-- 读法：departments_missing 不为 0 时部门合计偏低。
-- Reading: Where departments_missing is not 0, the sum of the departments is too low.
select agency_id, received, departments, departments_missing, departments_received, governments_below_received, received_unexplained
from v_hierarchy
where year = 2024 and level in ('province', 'prefecture')
order by agency_id
limit 100;
