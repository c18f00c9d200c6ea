-- The reports of one year ($year): 97 in 100 agencies publish, 1 in 100 publishes a corrected version later.
-- About 5 in 100 reports mix the editions of the form, 3 leave the organisation columns blank, 1 lacks table 三.
-- grain: one report version

create or replace temp table generated_report as
with agency as (
    select a.agency_key, a.agency_id, a.name, a.level, a.kind, unit(a.agency_key, getvariable('year') * 10) as luck,
        unit(a.agency_key, 1) as size, unit(a.agency_key, getvariable('year') * 10 + 1) as mood,
        case when a.kind = 'government' and a.level = 'province' then 5000 when a.kind = 'government' and a.level = 'prefecture' then 800
            when a.kind = 'government' then 150 when a.kind = 'township' then 4 else 12 end as typical
    from dim_agency a
)
select
    (getvariable('year') - 2019) * 200000 + agency_key + (2 - version) * 2000000 as report_key,
    agency_key, agency_id, name, version, version = last_version as is_current, luck,
    typical * pow(-ln(1 - 0.999 * size), 1.5) * (0.8 + 0.4 * mood) * (1 + 0.05 * (getvariable('year') - 2019)) as volume,
    case when (getvariable('year') < 2021) <> (unit(agency_key, getvariable('year') * 10 + 2) < 0.05) then 1 else 2 end as requests_edition_key,
    case when (getvariable('year') < 2021) <> (unit(agency_key, getvariable('year') * 10 + 3) < 0.03) then 1 else 2 end as disclosure_edition_key,
    unit(agency_key, getvariable('year') * 10 + 4) < 0.03 as organisations_blank,
    unit(agency_key, getvariable('year') * 10 + 5) < 0.01 as requests_missing,
    hash(agency_key, 6) % 16 as profile
from (select *, case when luck between 0.5 and 0.51 then 2 else 1 end as last_version from agency where luck < 0.97) r,
    range(1, 3) v(version)
where version <= last_version
order by agency_key, version;

insert into dim_report
select report_key, agency_key, agency_id, getvariable('year'), version, is_current, null,
    'https://example.invalid/' || agency_id || '/' || getvariable('year') || '.html', 'text/html; charset=utf-8',
    sha256(report_key::varchar), sha256('content' || report_key), 'national 1',
    requests_edition_key, disclosure_edition_key, requests_edition_key, not requests_missing, true, true,
    name, name || getvariable('year') || '年政府信息公开工作年度报告', make_date(getvariable('year') + 1, 1, 10 + (agency_key % 20)::integer),
    null, null, make_timestamp(getvariable('year') + 1, 4 + version, 1, 0, 0, 0)::timestamptz,
    case when not is_current then make_timestamp(getvariable('year') + 1, 5 + version, 1, 0, 0, 0)::timestamptz end
from generated_report;

insert into fact_publication
select a.agency_id, a.agency_key, getvariable('year'), due_on,
    case when luck < 0.97 then due_on + case when luck < 0.94 then -10 else 20 end end,
    case when luck < 0.94 then 'published' when luck < 0.97 then 'late' when luck < 0.99 then 'missing' when luck < 0.995 then 'blocked'
        else 'unreadable' end,
    case when luck < 0.94 then null when luck < 0.97 then 'dated_after_due' when luck < 0.99 then 'not_listed' when luck < 0.995 then 'robots_disallowed'
        else 'pictures_only' end,
    'https://example.invalid/' || a.agency_id || '/' || getvariable('year') || '.html',
    r.report_key, make_timestamp(getvariable('year') + 1, 6, 1, 0, 0, 0)::timestamptz
from (
    select *, unit(agency_key, getvariable('year') * 10) as luck,
        case when kind = 'government' then make_date(getvariable('year') + 1, 3, 31) else make_date(getvariable('year') + 1, 1, 31) end as due_on
    from dim_agency
) a
left join (select agency_key, report_key from generated_report where is_current) r using (agency_key);
