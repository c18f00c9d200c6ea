-- Runs, latest first; each filter counts only when it is given.
-- grain: one run
select *
from ops_job_run
where ($schedule_id::varchar is null or schedule_id = $schedule_id)
  and ($job::varchar is null or job = $job)
  and ($state::varchar is null or state = $state)
order by started_at desc, run_id desc
limit $max_rows offset $skip_rows;
