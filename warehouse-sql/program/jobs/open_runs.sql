-- Runs that have not ended, oldest first.
-- grain: one run
select * from ops_job_run where state = 'running' order by started_at;
