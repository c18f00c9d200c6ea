-- id: edition_mix
-- severity: info
-- zh: 各表采用同一版格式
-- en: All tables follow the same edition of the form
-- spoils: comparisons over years that assume one edition a report
-- look at: the edition of each table; measures of 规章 and 规范性文件 do not carry over between editions
-- grain: one report
select
    report_key, if(disclosure_found and requests_found, 'failed', 'not_assessable') as outcome, 'disclosure.* requests.*' as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    if(disclosure_found and requests_found, '表二与表三采用的格式版本不同', '表二、表三不全，无法比较版本') as message_zh,
    if(disclosure_found and requests_found, 'Tables 二 and 三 follow different editions of the form',
        'Not both of tables 二 and 三 are there to be compared') as message_en
from dim_report
semi join checked_report using (report_key)
where not (disclosure_found and requests_found and disclosure_edition_key = requests_edition_key);
