-- Everything a report states, on one line: the source of every metric.
-- Built year by year, as the tables of its figures are.
-- grain: one current report (agency x report year)
create temp view build_report as
with finding as (
    select
        report_key,
        count(*) filter (where outcome = 'failed')::integer as findings,
        count(*) filter (where outcome = 'failed' and severity = 'error')::integer as errors
    from fact_finding
    where year = getvariable('year')
    group by report_key
),
history as (
    select agency_id, year, count(distinct document_sha256)::integer as documents
    from dim_report
    where year = getvariable('year')
    group by agency_id, year
)
select
    r.report_key,
    r.agency_id,
    a.agency_name,
    a.region_code,
    a.province,
    a.prefecture,
    a.county,
    a.level,
    a.kind,
    a.peer_group,
    r.year,
    r.version,
    re.code as requests_edition,
    de.code as disclosure_edition,
    ce.code as challenges_edition,
    q.* exclude (report_key),
    d.* exclude (report_key),
    c.* exclude (report_key),
    coalesce(f.findings, 0) as findings,
    coalesce(f.errors, 0) as errors,
    h.documents
from dim_report r
join v_agency a using (agency_id)
join dim_edition re on re.edition_key = r.requests_edition_key
join dim_edition de on de.edition_key = r.disclosure_edition_key
join dim_edition ce on ce.edition_key = r.challenges_edition_key
left join build_requests q using (report_key)
left join build_disclosure d using (report_key)
left join build_challenges c using (report_key)
left join finding f using (report_key)
join history h on h.agency_id = r.agency_id and h.year = r.year
where r.is_current and r.year = getvariable('year')
order by r.agency_id;
create table mart_report as from build_report where false;
comment on table mart_report is 'Everything a report states on one line, current versions. Grain: agency x report year.';
