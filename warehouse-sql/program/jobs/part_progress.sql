-- grain: one part of one run
update ops_job_part
set progress = $progress,
    message = $message,
    pages = $pages,
    captures = $captures,
    reports = $reports,
    facts = $facts,
    findings = $findings,
    quarantined = $quarantined
where run_id = $run_id and part = $part and state = 'running' and fence = $fence;
