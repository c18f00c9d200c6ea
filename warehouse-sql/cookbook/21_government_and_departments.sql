-- 问：政府数与其部门合计相差多少？
-- Question: How does a government compare with the sum of its departments?
-- 读法：有部门未报时部门合计偏低，余数为空；余数为负说明政府只报本级，或有数不实。
-- Reading: Where a part is missing its sum is too low and the remainder is empty; a negative one: the government reports for itself alone, or a figure is wrong.
select agency_id, received, departments, departments_missing, departments_received, governments_below_received, received_unexplained
from v_hierarchy
where year = 2024 and level in ('province', 'prefecture')
order by agency_id
limit 100;
