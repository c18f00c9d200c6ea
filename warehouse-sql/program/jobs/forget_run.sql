-- grain: one run
delete from ops_job_run where run_id = $run_id;
