-- 问：机关发布后改了哪些数？
-- Question: Which figures did agencies change after publication?
-- 读法：只看 cause = document：parser 是我们重读的结果。
-- Reading: Keep to cause = document: parser means that we read it anew.
select cell, count(*) as changes, sum(difference) as net
from mart_revision
where cause = 'document'
group by cell
order by changes desc, cell
limit 20;
