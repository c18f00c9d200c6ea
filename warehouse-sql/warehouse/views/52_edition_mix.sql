-- How many reports of a year follow which edition, table by table: the year does not settle it.
-- grain: report year x table x edition
create or replace view v_edition_mix as
with report as (
    select year, requests_edition_key, disclosure_edition_key, challenges_edition_key, requests_found, disclosure_found, challenges_found,
        count(*) as reports
    from dim_report
    where is_current
    group by all
),
held as (
    select year, 'requests' as table_code, requests_edition_key as edition_key, reports from report where requests_found
    union all
    select year, 'disclosure', disclosure_edition_key, reports from report where disclosure_found
    union all
    select year, 'challenges', challenges_edition_key, reports from report where challenges_found
)
select h.year, h.table_code, e.code as edition, sum(h.reports)::bigint as reports,
    sum(h.reports) / sum(sum(h.reports)) over (partition by h.year, h.table_code) as share
from held h
join dim_edition e using (edition_key)
group by h.year, h.table_code, e.code;
comment on view v_edition_mix is 'Editions in use by year and table, among reports that hold the table. Grain: year x table x edition.';
