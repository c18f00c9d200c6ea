-- 问：收费金额
-- Question: What fees were charged?
-- 读法：单位万元；只有 2021 年格式有金额。
-- Reading: In 10,000 CNY; only the 2021 form asks for the amount.
select year, complete, missing, round(numerator, 4) as amount_10k_cny
from metric_by_year('fee_amount')
order by year;
