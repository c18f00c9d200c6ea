-- 问：固定机关样本的公开率走势
-- Question: What is the trend among agencies that reported every year?
-- 读法：只含每年都报告的机关，走势不受谁报谁不报影响。
-- Reading: Only agencies that reported in every year: the trend is not moved by who happened to report.
select year, agencies, numerator::bigint as disclosed, denominator::bigint as processed, round(value, 4) as rate
from metric_panel('disclosure_rate', 2022, 2024)
order by year;
