-- id: unreadable_cells
-- severity: warning
-- zh: 表格中的数均可辨认
-- en: Every printed figure could be read
-- spoils: sums over the cells, which show them as missing
-- look at: the raw text of the cells (explain shows it) beside the document
-- grain: one report
with unreadable as (
    select report_key, table_code, row_code, column_code, raw_text
    from fact_cell_note
    semi join checked_report using (report_key)
    where state_key = 3
)
select
    report_key, 'failed' as outcome,
    array_to_string(list(format('{}.{}.{}', table_code, row_code, column_code) order by table_code, row_code, column_code)[1:20],
        ' ') as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    format('{} 处的数无法辨认', count(*)) as message_zh,
    format('{} figures could not be read', count(*)) as message_en
from unreadable
group by report_key
union all
select report_key, 'not_assessable', '*', null, null, '三张表格均缺', 'None of the three tables is there'
from dim_report
semi join checked_report using (report_key)
where not (disclosure_found or requests_found or challenges_found);
