-- id: blank_column
-- severity: warning
-- zh: 申请人各列均已填写
-- en: No requester column is left blank
-- spoils: shares by requester type; sums over the column show the missing cells
-- look at: the column in the document; blank is not zero
-- grain: one report
with requester as (
    select report_key, column_code, ordinal, zh, en
    from request_column
    join outcome_column using (report_key, column_code)
    where unreported = figures and coalesce(received, carried_in, processed, carried_out) is null
)
select
    report_key, 'failed' as outcome, string_agg('requests.*.' || column_code, ' ' order by ordinal) as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    format('{}整列未填', string_agg('“' || zh || '”', '' order by ordinal)) as message_zh,
    format('Nothing is reported in the columns {}', string_agg(en, ', ' order by ordinal)) as message_en
from requester
join dim_report report using (report_key)
where requests_found
group by report_key
union all
select report_key, 'not_assessable', 'requests.*', null, null, '缺少表三', 'The table of requests is missing'
from dim_report
semi join checked_report using (report_key)
where not requests_found;
