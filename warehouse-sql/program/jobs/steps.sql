-- The latest steps of a run, latest first.
-- grain: one step of one run
select written_at, progress, message, pages, captures, reports, facts, findings, quarantined
from ops_job_step
where run_id = $run_id
order by step_no desc
limit $max_rows;
