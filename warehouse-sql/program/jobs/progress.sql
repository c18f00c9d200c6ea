-- Writes how far a run is, as long as it runs under the lease of who writes.
-- grain: one run of a job
update ops_job_run
set progress = $progress,
    message = $message,
    pages = $pages,
    captures = $captures,
    reports = $reports,
    facts = $facts,
    findings = $findings,
    quarantined = $quarantined
where run_id = $run_id and state = 'running' and fence = $fence;
