-- id: outcome_sum
-- severity: error
-- zh: 各类办理结果之和等于办理结果总计
-- en: The outcomes add up to processed
-- spoils: rates of disclosure, refusal and the like
-- look at: the outcome rows of the column and the row （七）总计
-- grain: one column of table 三 of one report
with compared as (
    select report_key, column_code, ordinal, zh, en, requests, unreported, processed
    from outcome_column
    join request_column using (report_key, column_code)
)
select
    report_key, 'failed' as outcome, 'requests.processed.' || column_code as cells,
    requests::decimal(18, 4) as expected, processed::decimal(18, 4) as actual,
    format('“{}”列：各项办理结果合计 {}，表中总计为 {}', zh, requests, processed) as message_zh,
    format('Column {}: the outcomes add up to {}, the table prints {}', en, requests, processed) as message_en
from compared
where unreported = 0 and requests <> processed
union all
select
    report_key, 'not_assessable', string_agg('requests.*.' || column_code, ' ' order by ordinal), null, null,
    format('{}列中有未报告的数，无法核对', string_agg('“' || zh || '”', '' order by ordinal)),
    format('Not all figures are reported in the columns {}', string_agg(en, ', ' order by ordinal))
from compared
where unreported > 0 or processed is null
group by report_key;
