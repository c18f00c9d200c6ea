-- One run with its log.
-- grain: one run
select r.*, l.log as log_excerpt
from ops_job_run r
left join ops_job_log l on l.run_id = r.run_id and l.part = 0
where r.run_id = $run_id;
