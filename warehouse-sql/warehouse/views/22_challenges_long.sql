-- Table 四 as one list of figures, without the printed totals (those are in v_printed_total).
-- grain: one current report x channel x result
create or replace view v_challenges_long as
select
    r.report_key,
    r.agency_id,
    r.year,
    c.code as channel_code,
    x.code as result_code,
    f.cases,
    s.code as state,
    'challenges.' || c.code || '.' || x.code as cell,
    r.report_key || '/' || 'challenges.' || c.code || '.' || x.code as figure_key
from fact_challenge f
join dim_report r on r.report_key = f.report_key and r.is_current
join dim_challenge_channel c using (channel_key)
join dim_challenge_result x using (result_key)
join dim_cell_state s on s.state_key = f.state_key;
comment on view v_challenges_long is 'Table 四 as a list of figures, current versions. Grain: report x channel x result.';
