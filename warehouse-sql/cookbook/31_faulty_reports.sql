-- 问：多少报告有错误？
-- Question: How many reports have errors?
-- 读法：错误指检查不通过，如收支不平；数字仍按原文保留。
-- Reading: An error is a failed check; the figures are kept as printed all the same.
select year, denominator::bigint as reports, numerator::bigint as faulty, round(value, 4) as share
from metric_by_year('faulty_report_share')
order by year;
