-- grain: one run that was asked for
delete from ops_job_asked where run_id = $run_id;
