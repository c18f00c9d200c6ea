-- Whether somebody wants a run stopped.
select count(*) from ops_job_cancel where run_id = $run_id;
