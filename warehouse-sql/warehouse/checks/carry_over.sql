-- id: carry_over
-- severity: error
-- zh: 上年结转等于上一年度报告的结转下年
-- en: Carried in equals what last year's report carried out
-- spoils: carry-over rates and sums over years
-- look at: 上年结转 of this report and 结转下年度继续办理 of the report before; one of them was corrected or misprinted
-- grain: one column of table 三 of one report
with compared as (
    select
        checked_report.report_key, this.column_code, this.ordinal, this.zh, this.en, this.carried_in, before.carried_out,
        previous_report_key is null as is_first
    from checked_report
    join request_column this using (report_key)
    left join previous_report using (report_key)
    left join request_column before
        on before.report_key = previous_report_key and before.column_code = this.column_code
)
select
    report_key, 'failed' as outcome, 'requests.carried_in.' || column_code as cells,
    carried_out::decimal(18, 4) as expected, carried_in::decimal(18, 4) as actual,
    format('“{}”列：上一年度报告结转下年 {}，本年报告上年结转 {}', zh, carried_out, carried_in) as message_zh,
    format('Column {}: last year''s report carried out {}, this one carried in {}', en, carried_out, carried_in) as message_en
from compared
where carried_in <> carried_out
union all
select
    report_key, 'not_assessable', string_agg('requests.carried_in.' || column_code, ' ' order by ordinal), null, null,
    if(any_value(is_first), '没有上一年度报告可比', '两年的结转数未全部报告，无法核对'),
    if(any_value(is_first), 'No report of the year before is loaded', 'Not all figures are reported in both years')
from compared
where carried_in is null or carried_out is null
group by report_key;
