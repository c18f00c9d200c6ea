-- grain: one step of one run
insert into ops_job_step (run_id, step_no, written_at, state, progress, message, pages, captures, reports, facts, findings, quarantined)
select
    $run_id, coalesce(max(step_no), 0) + 1, $written_at, 'running', $progress, $message, $pages, $captures, $reports, $facts, $findings,
    $quarantined
from ops_job_step
where run_id = $run_id;
