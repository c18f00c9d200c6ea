-- What is compared of the reports in a scratch database: their figures, and the counts in their prose.
-- grain: one figure, or one count in prose
create table compared_figure as
select report_key, agency_id, year, cell, state, value from v_figure_version
union all
select
    c.report_key,
    r.agency_id,
    r.year,
    'prose.' || c.chapter || '.' || c.claim_code
        || if(row_number() over same_kind = 1, '', '.' || row_number() over same_kind),
    'reported',
    c.value
from fact_narrative_claim c
join dim_report r using (report_key)
window same_kind as (partition by c.report_key, c.chapter, c.claim_code order by c.ordinal);
create table compared_side (metric varchar, item varchar, report_key integer, year integer, numerator decimal(18, 4), denominator decimal(18, 4));
