-- 问：不予公开的理由各占多少？
-- Question: On which grounds are requests refused?
-- 读法：占办理结果总计的比例；各理由相加等于不予公开率。
-- Reading: Shares of all requests processed; the grounds add up to the refusal rate.
select item, numerator::bigint as requests, round(value, 5) as share
from metric_by_year('refusal_rate_by_ground')
where year = 2024
order by item;
