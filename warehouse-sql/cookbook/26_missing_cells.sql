-- 问：表三缺多少格？
-- Question: How many cells of table 三 are not reported?
-- 读法：缺格多的年份和类别，合计只是下限。
-- Reading: Where many cells are missing, a sum is only a lower bound.
select year, level, sum(cells)::bigint as cells, sum(missing_cells)::bigint as missing, round(sum(missing_cells) / sum(cells), 4) as share
from mart_request_cube
group by year, level
order by year, level;
