-- The agencies of a comparable panel: those that reported table 三 in every year of a period, and whether they kept one edition of the form.
-- grain: one agency
create or replace macro comparable_panel(first_year, last_year) as table
with agency as (
    select agency_id, any_value(agency_name) as agency_name, any_value(peer_group) as peer_group, count(*) as reports,
        count(distinct requests_edition) = 1 as same_requests_edition, count(distinct disclosure_edition) = 1 as same_disclosure_edition
    from mart_report
    where year between first_year and last_year and processed is not null
    group by agency_id
)
select * from agency
where reports = last_year - first_year + 1
order by agency_id;
comment on macro table comparable_panel is
    'Agencies that reported table 三 in every year: comparable_panel(first_year, last_year). Grain: agency.';
