-- Table 三 as the form prints it: rows in their order, one column a requester type, 总计 as printed. An empty cell is NULL, never 0.
-- grain: one current report x row of table 三
create or replace view v_official_table_3 as
with row_label as (
    select code, ordinal, zh, en, group_zh from dim_outcome
    union all
    values ('received', 1, '本年新收', 'received this year', null), ('carried_in', 2, '上年结转', 'carried in from last year', null),
        ('processed', 24, '办理结果总计', 'processed', null), ('carried_out', 25, '结转下年', 'carried out to next year', null)
),
figure as (
    select
        report_key, agency_id, year, row_code,
        max(requests) filter (requester_type = 'natural_person') as natural_person,
        max(requests) filter (requester_type = 'commercial_enterprise') as commercial_enterprise,
        max(requests) filter (requester_type = 'research_institution') as research_institution,
        max(requests) filter (requester_type = 'public_welfare_organization') as public_welfare_organization,
        max(requests) filter (requester_type = 'legal_service_institution') as legal_service_institution,
        max(requests) filter (requester_type = 'other_organization') as other_organization
    from v_requests_long
    group by all
)
select
    f.report_key,
    f.agency_id,
    f.year,
    l.ordinal,
    f.row_code,
    l.group_zh,
    l.zh as row_zh,
    l.en as row_en,
    f.natural_person,
    f.commercial_enterprise,
    f.research_institution,
    f.public_welfare_organization,
    f.legal_service_institution,
    f.other_organization,
    p.value as printed_total
from figure f
join row_label l on l.code = f.row_code
left join fact_reported_total p on p.report_key = f.report_key and p.year = f.year and p.table_code = 'requests' and p.row_code = f.row_code;
comment on view v_official_table_3 is 'Table 三 as the form prints it, current versions. Grain: report x row. Order by ordinal.';
