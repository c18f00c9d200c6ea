-- Table 二 as one list of figures.
-- grain: one current report x figure of table 二
create or replace view v_disclosure_long as
select
    r.report_key,
    r.agency_id,
    r.year,
    e.code as disclosure_edition,
    m.item_code,
    m.measure_code,
    m.unit,
    f.value,
    s.code as state,
    'disclosure.' || m.item_code || '.' || m.measure_code as cell,
    r.report_key || '/' || 'disclosure.' || m.item_code || '.' || m.measure_code as figure_key
from fact_disclosure f
join dim_report r on r.report_key = f.report_key and r.is_current
join dim_disclosure_measure m using (measure_key)
join dim_edition e on e.edition_key = m.edition_key
join dim_cell_state s on s.state_key = f.state_key;
comment on view v_disclosure_long is 'Table 二 as a list of figures, current versions. Grain: report x item x measure.';
