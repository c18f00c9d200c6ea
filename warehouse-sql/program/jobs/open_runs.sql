-- Runs that have not ended, oldest first.
select * from v_job_run where state = 'running' order by started_at;
