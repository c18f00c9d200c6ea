-- Every figure of every version ever loaded: the ground of revisions and of looking back in time.
-- grain: one report version x figure
create or replace view v_figure_version as
with figure as (
    select report_key, 'requests.' || o.code || '.' || t.code as cell, f.requests::decimal(18, 4) as value, f.state_key
    from fact_request_outcome f
    join dim_outcome o using (outcome_key)
    join dim_requester_type t using (requester_type_key)
    union all
    select f.report_key, 'requests.' || f.row_code || '.' || t.code, f.requests, f.state_key
    from v_flow_long f
    join dim_requester_type t using (requester_type_key)
    union all
    select report_key, 'disclosure.' || m.item_code || '.' || m.measure_code, f.value, f.state_key
    from fact_disclosure f
    join dim_disclosure_measure m using (measure_key)
    union all
    select report_key, 'challenges.' || c.code || '.' || x.code, f.cases, f.state_key
    from fact_challenge f
    join dim_challenge_channel c using (channel_key)
    join dim_challenge_result x using (result_key)
    union all
    select report_key, table_code || '.' || row_code || '.total', value, state_key from fact_reported_total
)
select
    r.report_key,
    r.agency_id,
    r.year,
    r.version,
    r.is_current,
    r.loaded_at,
    r.superseded_at,
    r.parser_version,
    f.cell,
    f.value,
    s.code as state,
    r.report_key || '/' || f.cell as figure_key
from figure f
join dim_report r using (report_key)
join dim_cell_state s on s.state_key = f.state_key;
comment on view v_figure_version is 'Every figure of every version ever loaded. Grain: report version x figure.';
