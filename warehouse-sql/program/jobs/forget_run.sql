-- One run, after its steps and wishes.
delete from ops_job_run where run_id = $run_id;
