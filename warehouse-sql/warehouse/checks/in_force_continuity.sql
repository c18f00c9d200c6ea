-- id: in_force_continuity
-- severity: warning
-- zh: 现行有效件数等于上年现行有效加本年制发减本年废止
-- en: In force equals last year's in force plus issued minus repealed
-- spoils: series of rules and normative documents in force
-- look at: the three cells of this year and 现行有效件数 of the year before; clearing out old documents is often left out of 本年废止件数
-- grain: one kind of document of one report
with item as (
    select
        report_key, item_code, any_value(item_zh) as zh, any_value(item_en) as en,
        max(value) filter (where measure_code = 'issued') as issued,
        max(value) filter (where measure_code = 'repealed') as repealed,
        max(value) filter (where measure_code = 'in_force') as in_force
    from disclosure_figure
    where item_code in ('rules', 'normative_documents')
    group by report_key, item_code
),
compared as (
    select this.*, before.in_force as was_in_force, before.in_force + this.issued - this.repealed as expected,
        previous_report_key is null as is_first
    from item this
    semi join checked_report using (report_key)
    left join previous_report using (report_key)
    left join item before on before.report_key = previous_report_key and before.item_code = this.item_code
)
select
    report_key, 'failed' as outcome, format('disclosure.{0}.issued disclosure.{0}.repealed disclosure.{0}.in_force', item_code) as cells,
    expected, in_force as actual,
    format('{}：上年现行有效 {} + 制发 {} − 废止 {} ≠ 现行有效 {}', zh, plain(was_in_force), plain(issued), plain(repealed),
        plain(in_force)) as message_zh,
    format('{}: last year''s in force {} + issued {} - repealed {} is not in force {}', en, plain(was_in_force), plain(issued),
        plain(repealed),
        plain(in_force)) as message_en
from compared
where expected <> in_force
union all
select
    report_key, 'not_assessable', string_agg(format('disclosure.{}.*', item_code), ' ' order by item_code), null, null,
    if(any_value(is_first), '没有上一年度报告可比', '两年的件数未全部报告或格式不同，无法核对'),
    if(any_value(is_first), 'No report of the year before is loaded', 'Not all figures are reported in both years, or the editions differ')
from compared
where expected is null or in_force is null
group by report_key;
