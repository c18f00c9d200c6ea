-- How many reports of a year follow which edition, table by table: the year does not settle it.
-- grain: report year x table x edition
create or replace view v_edition_mix as
select year, table_code, edition, count(*) as reports,
    count(*) / sum(count(*)) over (partition by year, table_code) as share
from (
    select year, unnest(['requests', 'disclosure', 'challenges']) as table_code,
        unnest([requests_edition, disclosure_edition, challenges_edition]) as edition,
        unnest([requests_found, disclosure_found, challenges_found]) as found
    from v_report_current
)
where found
group by year, table_code, edition;
comment on view v_edition_mix is 'Editions in use by year and table, among reports that hold the table. Grain: year x table x edition.';
