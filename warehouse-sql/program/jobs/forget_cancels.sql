delete from ops_job_cancel where run_id = $run_id;
