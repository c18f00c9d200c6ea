-- Ended runs older than the retention.
select run_id from v_job_run where state <> 'running' and started_at < $before;
