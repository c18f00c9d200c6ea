-- id: outdated_edition
-- severity: info
-- zh: 2021年度起采用修订格式
-- en: From the report of 2021 on, tables follow the form of 2021
-- spoils: outcomes 逾期不补正 and 逾期不缴费, which the trial form lacks; rules and normative documents in force
-- look at: the edition of each table
-- grain: one report
select
    report_key, 'failed' as outcome,
    concat_ws(' ',
        if(disclosure_found and disclosure_edition_key = 1, 'disclosure.*', null),
            if(requests_found and requests_edition_key = 1, 'requests.*', null))
        as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    format('{}年度报告仍采用2019年试行格式', year) as message_zh,
    format('The report on {} still follows the trial form of 2019', year) as message_en
from dim_report
semi join checked_report using (report_key)
where year >= 2021
  and ((disclosure_found and disclosure_edition_key = 1) or (requests_found and requests_edition_key = 1))
union all
select report_key, 'not_assessable',
    concat_ws(' ', if(not disclosure_found, 'disclosure.*', null), if(not requests_found, 'requests.*', null)),
    null, null, '表二、表三不全，无法判断版本', 'Not both of tables 二 and 三 are there to tell their edition'
from dim_report
semi join checked_report using (report_key)
where year >= 2021
  and not (disclosure_found and requests_found)
  and not (disclosure_found and disclosure_edition_key = 1)
  and not (requests_found and requests_edition_key = 1);
