-- id: non_negative_integer
-- severity: error
-- zh: 件数为非负整数
-- en: Counts are whole numbers and not negative
-- spoils: every sum over the figure
-- look at: the cell itself; only fees and amounts have decimals, only 本年增/减 has a sign
-- grain: one figure of one report
with figure as (
    select report_key, format('requests.{}.{}', outcome.code, requester.code) as cell, requests::decimal(18, 4) as value
    from fact_request_outcome
    join dim_outcome outcome using (outcome_key)
    join dim_requester_type requester using (requester_type_key)
    where requests < 0
    union all
    select report_key, format('requests.{}.{}', row_code, column_code), value::decimal(18, 4)
    from request_column
    unpivot (value for row_code in (received, carried_in, processed, carried_out))
    where value < 0 and column_code <> 'total'
    union all
    select report_key, format('{}.{}.total', table_code, row_code), value::decimal(18, 4)
    from fact_reported_total
    where value < 0
    union all
    select report_key, format('disclosure.{}.{}', item_code, measure_code), value
    from disclosure_figure
    where (value < 0 and measure_code <> 'change')
       or (value <> trunc(value) and unit in ('documents', 'items', 'decisions'))
    union all
    select report_key, format('challenges.{}.{}', channel.code, result.code), cases::decimal(18, 4)
    from fact_challenge
    join dim_challenge_channel channel using (channel_key)
    join dim_challenge_result result using (result_key)
    where cases < 0
    union all
    -- A fraction of a request does not fit its column: it is stored as unreadable with its text.
    select report_key, format('{}.{}.{}', table_code, row_code, column_code), try_cast(raw_text as decimal(18, 4))
    from fact_cell_note
    where state_key = 3 and try_cast(raw_text as decimal(18, 4)) <> trunc(try_cast(raw_text as decimal(18, 4)))
      and table_code <> 'disclosure'
),
with_figures as (
    select report_key from request_column
    where coalesce(received, carried_in, processed, carried_out) is not null
    union
    select report_key from outcome_column where requests is not null
    union
    select report_key from disclosure_figure where value is not null
    union
    select report_key from row_total where coalesce(parts, printed) is not null
)
select
    report_key, 'failed' as outcome, cell as cells, null::decimal(18, 4) as expected, value as actual,
    format('{} 为 {}，不是非负整数', cell, plain(value)) as message_zh,
    format('{} is {}, which is no count', cell, plain(value)) as message_en
from figure
semi join checked_report using (report_key)
union all
select report_key, 'not_assessable', '*', null, null, '报告中没有读到任何数', 'No figure of the report was read'
from checked_report
anti join with_figures using (report_key);
