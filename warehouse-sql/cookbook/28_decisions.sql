-- 问：许可、处罚、强制各有多少件？
-- Question: How many licences, penalties and coercive measures?
-- 读法：missing 是未报告的报告份数，不是 0 件。
-- Reading: missing counts reports without the figure; it is not 0.
select 'licensing' as kind, year, complete, missing, numerator::bigint as decisions from metric_by_year('licensing_decisions')
union all
select 'penalties', year, complete, missing, numerator::bigint from metric_by_year('penalty_decisions')
union all
select 'coercion', year, complete, missing, numerator::bigint from metric_by_year('coercion_decisions')
order by kind, year;
