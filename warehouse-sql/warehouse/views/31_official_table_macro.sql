-- from official_table_3('320800-government', 2024): the printed table of one agency and year, in its order.
-- grain: one row of table 三
create or replace macro official_table_3(agency, report_year) as table
select ordinal, group_zh, row_zh, row_en, natural_person, commercial_enterprise, research_institution, public_welfare_organization,
    legal_service_institution, other_organization, printed_total, report_key, row_code
from v_official_table_3
where agency_id = agency and year = report_year
order by ordinal;
comment on macro table official_table_3 is
    'Table 三 of one agency and year as printed: official_table_3(agency_id, year). An empty cell is NULL.';
