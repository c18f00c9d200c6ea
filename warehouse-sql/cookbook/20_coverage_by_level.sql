-- 问：各级的入库覆盖率
-- Question: How well is each level covered?
-- 读法：任何合计都要与覆盖率一起读。
-- Reading: Read every sum together with the coverage.
select level, count(*) as due, sum(loaded)::bigint as loaded, round(sum(loaded) / count(*), 4) as coverage
from mart_publication
where year = 2024
group by level
order by level;
