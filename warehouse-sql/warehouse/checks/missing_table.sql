-- id: missing_table
-- severity: error
-- zh: 三张法定表格齐全
-- en: All three statutory tables are there
-- spoils: every figure of the missing table
-- look at: the document; the table may be a picture or an attachment
-- grain: one report
select
    report_key, 'failed' as outcome,
    concat_ws(' ', if(not disclosure_found, 'disclosure.*', null), if(not requests_found, 'requests.*', null),
        if(not challenges_found, 'challenges.*', null))
        as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    '缺少' || concat_ws('、', if(not disclosure_found, '表二', null), if(not requests_found, '表三', null), if(not challenges_found, '表四', null))
        as message_zh,
    'Missing: ' || concat_ws(', ',
        if(not disclosure_found, 'disclosure', null), if(not requests_found, 'requests', null),
            if(not challenges_found, 'challenges', null))
        as message_en
from dim_report
semi join checked_report using (report_key)
where not (requests_found and disclosure_found and challenges_found);
