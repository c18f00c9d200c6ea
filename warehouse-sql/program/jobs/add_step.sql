-- Adds the next step of a run, unless the run has ended.
insert into ops_job_step (
    run_id, step_no, written_at, state, progress, message, pages, captures, reports, facts, findings, quarantined, more_to_do, retry_at, error,
    log_excerpt
)
select
    $run_id, coalesce(max(step_no), 0) + 1, $written_at, $state, $progress, $message, $pages, $captures, $reports, $facts, $findings, $quarantined,
    $more_to_do, $retry_at, $error, $log_excerpt
from ops_job_step
where run_id = $run_id
having coalesce(sum(case when state <> 'running' then 1 else 0 end), 0) = 0;
