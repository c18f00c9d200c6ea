-- How many figures the report version $report_key reports.
select (
    (select count(requests) from fact_request_outcome where report_key = $report_key)
    + (select count(received) + count(carried_in) + count(processed) + count(carried_out) from fact_request_flow where report_key = $report_key)
    + (select count(value) from fact_reported_total where report_key = $report_key)
    + (select count(value) from fact_disclosure where report_key = $report_key)
    + (select count(cases) from fact_challenge where report_key = $report_key)
)::integer;
