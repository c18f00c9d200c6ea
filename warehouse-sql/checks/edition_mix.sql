-- id: edition_mix
-- severity: info
-- zh: 各表采用同一版格式
-- en: All tables follow the same edition of the form
-- spoils: comparisons over years that assume one edition a report
-- look at: the edition of each table; measures of 规章 and 规范性文件 do not carry over between editions
-- grain: one report
with report as (
    select
        report_key,
        list_distinct([
            if(disclosure_found, disclosure_edition_key, null), if(requests_found, requests_edition_key, null)]) as editions
    from dim_report
    semi join checked_report using (report_key)
)
select
    report_key, if(len(editions) > 1, 'failed', 'not_assessable') as outcome, 'disclosure.* requests.*' as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    if(len(editions) > 1, '表二与表三采用的格式版本不同', '缺少可以判断版本的表格') as message_zh,
    if(len(editions) > 1, 'Tables 二 and 三 follow different editions of the form', 'No table tells the edition') as message_en
from report
where len(editions) <> 1;
