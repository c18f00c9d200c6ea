-- grain: one run of a job
create or replace view v_job_run as
select
    run_id,
    schedule_id,
    job,
    arguments,
    run_trigger,
    caused_by,
    attempt,
    recoveries,
    due_at,
    started_at,
    node,
    parts,
    state,
    ended_at,
    progress,
    message,
    pages,
    captures,
    reports,
    facts,
    findings,
    quarantined,
    more_to_do,
    retry_at,
    error
from ops_job_run;
comment on view v_job_run is 'Runs with their state. Grain: one run.';
comment on column v_job_run.message is 'What it does or did: JSON with the texts zh and en; runs of earlier versions have plain text.';
