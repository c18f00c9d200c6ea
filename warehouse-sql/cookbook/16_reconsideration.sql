-- 问：行政复议有多少、纠正了多少？
-- Question: How many reconsiderations, and how many corrected the agency?
-- 读法：纠正率的分母只含已审结的。
-- Reading: The correction rate is over concluded cases only.
select r.year, r.numerator::bigint as corrected, r.denominator::bigint as concluded, round(r.value, 4) as correction_rate, p.numerator::bigint as pending, round(p.value, 4) as pending_share
from metric_by_year('reconsideration_correction_rate') r
join metric_by_year('challenge_pending_share') p using (year)
order by year;
