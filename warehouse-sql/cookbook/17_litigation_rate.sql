-- 问：每百件办结引起多少诉讼？
-- Question: How many lawsuits come of a hundred answers?
-- 读法：是比而不是构成比：案件可涉及上年的答复。
-- Reading: A ratio, not a share: a case may concern an answer of the year before.
select year, numerator::bigint as lawsuits, denominator::bigint as processed, round(100 * value, 3) as per_hundred
from metric_by_year('litigation_rate')
order by year;
