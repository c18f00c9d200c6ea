-- 问：各年新收多少申请？
-- Question: How many requests were received in each year?
-- 读法：合计只含已报告的报告；missing 是未报告的份数，未报告不是 0。
-- Reading: The sum is over reports that state a figure; missing counts those that do not, and they are not 0.
select year, reports, complete, missing, numerator::bigint as received from metric_by_year('requests_received') order by year;
