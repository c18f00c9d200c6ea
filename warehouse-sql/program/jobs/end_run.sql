-- Ends a run, unless it has ended or belongs to who holds a later lease.
-- grain: one run of a job
update ops_job_run
set state = $state,
    ended_at = $ended_at,
    progress = $progress,
    message = $message,
    pages = $pages,
    captures = $captures,
    reports = $reports,
    facts = $facts,
    findings = $findings,
    quarantined = $quarantined,
    more_to_do = $more_to_do,
    retry_at = $retry_at,
    error = $error
where run_id = $run_id and state = 'running' and fence <= $fence;
