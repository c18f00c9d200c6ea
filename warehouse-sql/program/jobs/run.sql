-- One run.
select * from v_job_run where run_id = $run_id;
