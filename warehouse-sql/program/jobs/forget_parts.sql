-- grain: what belongs to one run
delete from ops_job_part where run_id = $run_id;
