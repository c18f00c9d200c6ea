-- Table 三 as one list of figures: the four flow rows and the outcomes, by requester. Totals are in v_printed_total.
-- grain: one current report x row of the form x requester type
create or replace view v_requests_long as
with figure as (
    select report_key, requester_type_key, 'flow' as group_code, row_code, requests, state_key from v_flow_long
    union all
    select f.report_key, f.requester_type_key, o.group_code, o.code, f.requests, f.state_key
    from fact_request_outcome f
    join dim_outcome o using (outcome_key)
)
select
    r.report_key,
    r.agency_id,
    r.year,
    f.group_code,
    f.row_code,
    t.code as requester_type,
    f.requests,
    s.code as state,
    'requests.' || f.row_code || '.' || t.code as cell,
    r.report_key || '/' || 'requests.' || f.row_code || '.' || t.code as figure_key
from figure f
join dim_report r on r.report_key = f.report_key and r.is_current
join dim_requester_type t on t.requester_type_key = f.requester_type_key
join dim_cell_state s on s.state_key = f.state_key;
comment on view v_requests_long is 'Table 三 as a list of figures, current versions. Grain: report x row of the form x requester type.';
