-- id: township_rules
-- severity: warning
-- zh: 乡镇、街道无权制定规章
-- en: A township cannot have rules in force
-- spoils: counts of rules (规章) in force
-- look at: the row 规章; by the Legislation Law (立法法) townships make no rules, so normative documents were probably meant
-- grain: one report of a township or subdistrict office
with township as (
    select report_key
    from checked_report
    join dim_agency agency using (agency_key)
    where agency.kind = 'township'
       or (agency.kind = 'unknown' and regexp_matches(agency.name, '((镇|乡)(人民政府)?|街道办事处)$'))
),
figure as (
    select report_key, measure_code, measure_zh, measure_en, value
    from disclosure_figure
    semi join township using (report_key)
    where item_code = 'rules' and measure_code in ('issued', 'in_force', 'newly_made')
)
select
    report_key, 'failed' as outcome, string_agg('disclosure.rules.' || measure_code, ' ' order by measure_code) as cells,
    0::decimal(18, 4) as expected, max(value) as actual,
    format('规章{}', string_agg(format('{} {}', measure_zh, plain(value)), '，' order by measure_code)) as message_zh,
    format('Rules: {}', string_agg(format('{} {}', measure_en, plain(value)), ', ' order by measure_code)) as message_en
from figure
where value > 0
group by report_key
union all
select report_key, 'not_assessable', 'disclosure.rules.*', null, null, '规章各项未全部报告', 'Not all figures of rules are reported'
from figure
group by report_key
having count(value) < count(*) and coalesce(max(value), 0) = 0;
