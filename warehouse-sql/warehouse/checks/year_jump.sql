-- id: year_jump
-- severity: warning
-- zh: 与上年相比变化异常
-- en: A figure jumped since last year
-- spoils: trends
-- look at: the figure in both years; a lost decimal point, another unit (元 for 万元), a total over a wider scope
-- grain: one figure of one report
-- Shown from 100 on and when it grew or fell more than tenfold: small numbers jump without meaning.
with figure as (
    select report_key, 'requests.received.total' as cell, '本年新收' as zh, 'requests received' as en, received::decimal(18, 4) as value
    from request_column
    where column_code = 'total'
    union all
    select report_key, format('disclosure.{}.{}', item_code, measure_code), item_zh || measure_zh, item_en || ' ' || measure_en, value
    from disclosure_figure
    where (measure_code = 'decisions' and edition_key = 2) or measure_code = 'amount_10k_cny'
),
compared as (
    select
        this.report_key, this.cell, this.zh, this.en, this.value, before.value as was, previous_report_key is null as is_first
    from figure this
    semi join checked_report using (report_key)
    left join previous_report using (report_key)
    left join figure before on before.report_key = previous_report_key and before.cell = this.cell
)
select
    report_key, 'failed' as outcome, cell as cells, was as expected, value as actual,
    format('{}：上年 {}，本年 {}', zh, plain(was), plain(value)) as message_zh,
    format('{}: {} last year, {} this year', en, plain(was), plain(value)) as message_en
from compared
where greatest(value, was) >= 100
  and greatest(value, was) > 10 * greatest(least(value, was), 1)
  and value is not null and was is not null
union all
select
    report_key, 'not_assessable', string_agg(cell, ' ' order by cell), null, null,
    if(any_value(is_first), '没有上一年度报告可比', '两年的数未全部报告，无法比较'),
    if(any_value(is_first), 'No report of the year before is loaded', 'Not all figures are reported in both years')
from compared
where value is null or was is null
group by report_key;
