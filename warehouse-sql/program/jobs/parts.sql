-- Further parts of a run, with the logs of those that ended.
-- grain: one part of one run
select p.*, l.log as log_excerpt
from ops_job_part p
left join ops_job_log l on l.run_id = p.run_id and l.part = p.part
where p.run_id = $run_id
order by p.part;
