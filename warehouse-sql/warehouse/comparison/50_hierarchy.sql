-- A government's requests beside those of its departments and of the governments one level below. Most governments report for their whole
-- territory, so the parts should not exceed the whole; where they do, the government reports for itself alone, or a figure is wrong.
-- missing says how many that must report are not in the sum: then nothing is said of the remainder.
-- grain: one government x report year
create or replace view v_hierarchy as
with due as (
    select c.agency_id, c.year, a.region_code, c.kind, r.received, r.processed
    from mart_publication c
    join v_agency a using (agency_id)
    left join mart_report r on r.agency_id = c.agency_id and r.year = c.year
),
department as (
    select region_code, year, count(*) as departments, count(*) - count(received) as departments_missing,
        sum(received)::bigint as departments_received, sum(processed)::bigint as departments_processed
    from due
    where kind in ('department', 'government_office', 'zone', 'other')
    group by region_code, year
),
below as (
    select g.parent_code as region_code, d.year, count(*) as governments_below, count(*) - count(d.received) as governments_below_missing,
        sum(d.received)::bigint as governments_below_received
    from due d
    join dim_region g using (region_code)
    where d.kind in ('government', 'township')
    group by g.parent_code, d.year
)
select
    r.report_key,
    r.agency_id,
    r.agency_name,
    r.level,
    r.province,
    r.year,
    r.received,
    r.processed,
    d.departments,
    d.departments_missing,
    d.departments_received,
    d.departments_processed,
    b.governments_below,
    b.governments_below_missing,
    b.governments_below_received,
    case when d.departments_missing = 0 and b.governments_below_missing = 0 then r.received - d.departments_received - b.governments_below_received
        when d.departments_missing = 0 and b.region_code is null then r.received - d.departments_received
        when b.governments_below_missing = 0 and d.region_code is null then r.received - b.governments_below_received
    end as received_unexplained
from mart_report r
left join department d on d.region_code = r.region_code and d.year = r.year
left join below b on b.region_code = r.region_code and b.year = r.year
where r.kind = 'government';
comment on view v_hierarchy is 'A government beside its departments and the governments below it. Grain: government x report year.';
