-- Whether a run is to stop: somebody asked for it, or it has ended.
-- grain: one run
select cancel_asked_at is not null or state <> 'running' from ops_job_run where run_id = $run_id;
