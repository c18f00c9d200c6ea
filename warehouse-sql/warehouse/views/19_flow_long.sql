-- The flow rows of table 三 as a list. A union of plain scans, so that a question on one report reads only that report.
-- grain: one report version x requester type x flow row
create or replace view v_flow_long as
select report_key, requester_type_key, 'received' as row_code, received as requests, received_state_key as state_key from fact_request_flow
union all
select report_key, requester_type_key, 'carried_in', carried_in, carried_in_state_key from fact_request_flow
union all
select report_key, requester_type_key, 'processed', processed, processed_state_key from fact_request_flow
union all
select report_key, requester_type_key, 'carried_out', carried_out, carried_out_state_key from fact_request_flow;
comment on view v_flow_long is 'The flow rows of table 三 as a list, all versions. Grain: report version x requester type x flow row.';
