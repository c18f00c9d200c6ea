-- The wishes to stop a run, before the run itself is forgotten.
delete from ops_job_cancel where run_id = $run_id;
