-- What is left of the parts of a run that ended stops with it.
-- grain: one part of one run
update ops_job_part set state = 'cancelled', ended_at = $ended_at where run_id = $run_id and state = 'running';
