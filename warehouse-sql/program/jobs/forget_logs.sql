-- grain: what belongs to one run
delete from ops_job_log where run_id = $run_id;
