-- grain: one run
update ops_job_run set cancel_asked_at = $asked_at, cancel_asked_by = $asked_by where run_id = $run_id and state = 'running';
