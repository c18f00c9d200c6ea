-- grain: one part of one run
update ops_job_part
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
    error = $error
where run_id = $run_id and part = $part and state = 'running' and fence <= $fence;
