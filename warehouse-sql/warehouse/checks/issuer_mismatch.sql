-- id: issuer_mismatch
-- severity: warning
-- zh: 报告署名与机关名称一致
-- en: The report bears the name of its agency
-- spoils: every figure of the report, if it is another agency's
-- look at: the title of the document; short and former names are taken for the same, 市政府 and 市政府办公室 are two agencies
-- grain: one report of a registered agency
with named as (
    select
        checked_report.report_key, checked_report.agency_id, agency.name, report.printed_agency_name,
        bare_name(report.printed_agency_name) as printed
    from checked_report
    join dim_report report using (report_key)
    join dim_agency agency on agency.agency_key = report.agency_key
    where agency.registered
),
known as (
    select agency_id, bare_name(name) as name from dim_agency
    union
    select agency_id, bare_name(name) as name from agency_former_name
)
select
    report_key, if(coalesce(printed, '') = '', 'not_assessable', 'failed') as outcome, '' as cells,
    null::decimal(18, 4) as expected, null::decimal(18, 4) as actual,
    if(coalesce(printed, '') = '', '报告未署名', format('报告署名“{}”，机关是“{}”', printed_agency_name, name)) as message_zh,
    if(coalesce(printed, '') = '', 'The report bears no name', format('The report names {}, the agency is {}', printed_agency_name, name))
        as message_en
from named
where not exists (
    select 1
    from known
    where known.agency_id = named.agency_id
      and right(known.name, 1) = right(named.printed, 1)
      and (is_short_for(named.printed, known.name) or is_short_for(known.name, named.printed))
);
