-- grain: what belongs to one run
delete from ops_job_step where run_id = $run_id;
