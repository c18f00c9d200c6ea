-- One row: how fresh the warehouse is.
select
    (select max(loaded_at) from dim_report) as last_load_at,
    (select max(captured_at) from ops_capture) as last_capture_at,
    (select count(*) from dim_report where is_current) as reports,
    (select count(*) from ops_capture) as captures,
    (select count(*) from fact_finding f join dim_report r on r.report_key = f.report_key
     where r.is_current and f.outcome = 'failed' and f.severity = 'error') as errors;
