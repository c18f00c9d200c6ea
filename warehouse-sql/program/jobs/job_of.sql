-- The job of a run, whether it has started or was only asked for.
-- grain: one run
select job from ops_job_run where run_id = $run_id
union
select job from ops_job_asked where run_id = $run_id;
