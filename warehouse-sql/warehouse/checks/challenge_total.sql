-- id: challenge_total
-- severity: error
-- zh: 复议诉讼各结果之和等于总计
-- en: The results of challenges add up to the total
-- spoils: rates of reconsideration and litigation
-- look at: the five cells of the channel in table 四
-- grain: one row of the table of one report
select
    report_key, 'failed' as outcome, format('challenges.{}.total', row_code) as cells,
    parts::decimal(18, 4) as expected, printed::decimal(18, 4) as actual,
    format('“{}”行：各列合计 {}，表中总计为 {}', zh, parts, printed) as message_zh,
    format('Row {}: the columns add up to {}, the table prints {}', en, parts, printed) as message_en
from row_total
where table_code = 'challenges' and unreported = 0 and parts <> printed
union all
select
    report_key, 'not_assessable', string_agg(format('challenges.{}.*', row_code), ' ' order by row_code), null, null,
    format('{} 行中有未报告的数，无法核对', count(*)),
    format('Not all figures are reported in {} rows', count(*))
from row_total
where table_code = 'challenges' and (unreported > 0 or printed is null)
group by report_key;
