-- 问：表二哪些项可跨版比较？
-- Question: Which figures of table 二 compare across editions?
-- 读法：not_comparable 的项绝不可连成一个序列。
-- Reading: Never make one series of figures that are not_comparable.
select row_code, measure_code, comparability
from v_comparability
where table_code = 'disclosure'
order by row_code, measure_code;
