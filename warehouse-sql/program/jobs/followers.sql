-- Schedules in which a run has a follower.
select schedule_id from ops_job_run where caused_by = $run_id;
