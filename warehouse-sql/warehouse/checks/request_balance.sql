-- id: request_balance
-- severity: error
-- zh: 新收加上年结转等于办结加结转下年
-- en: Received plus carried in equals processed plus carried out
-- spoils: received, processed and carry-over figures of the column
-- look at: the four rows of the column; the form prints this identity (勾稽关系) in the corner of table 三
-- grain: one column of table 三 of one report
with balance as (
    select *, received + carried_in as came, processed + carried_out as went
    from request_column
    semi join checked_report using (report_key)
)
select
    report_key, 'failed' as outcome,
    format('requests.received.{0} requests.carried_in.{0} requests.processed.{0} requests.carried_out.{0}', column_code) as cells,
    came::decimal(18, 4) as expected, went::decimal(18, 4) as actual,
    format('“{}”列：新收 {} + 上年结转 {} ≠ 办结 {} + 结转下年 {}', zh, received, carried_in, processed, carried_out) as message_zh,
    format('Column {}: received {} + carried in {} is not processed {} + carried out {}', en, received, carried_in, processed, carried_out)
        as message_en
from balance
where came <> went
union all
select
    report_key, 'not_assessable', string_agg('requests.*.' || column_code, ' ' order by ordinal), null, null,
    format('{}列中有未报告的数，无法核对', string_agg('“' || zh || '”', '' order by ordinal)),
    format('Not all figures are reported in the columns {}', string_agg(en, ', ' order by ordinal))
from balance
where came is null or went is null
group by report_key;
