-- The steps of a run, before the run itself is forgotten.
delete from ops_job_step where run_id = $run_id;
