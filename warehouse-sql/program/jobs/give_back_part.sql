-- Lets another node take up a part; counts it as a recovery when its node died.
-- grain: one part of one run
update ops_job_part
set node = null, started_at = null, recoveries = recoveries + $recovered
where run_id = $run_id and part = $part and state = 'running' and fence <= $fence;
