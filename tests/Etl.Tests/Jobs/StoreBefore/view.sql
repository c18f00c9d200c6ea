-- grain: one run of a job, with its latest step
create or replace view v_job_run as
with latest as (
    select distinct on (run_id) *
    from ops_job_step
    order by run_id, step_no desc
)
select
    r.run_id,
    r.schedule_id,
    r.job,
    r.arguments,
    r.run_trigger,
    r.caused_by,
    r.attempt,
    r.due_at,
    r.started_at,
    r.node,
    s.step_no,
    s.state,
    case when s.state <> 'running' then s.written_at end as ended_at,
    s.progress,
    s.message,
    s.pages,
    s.captures,
    s.reports,
    s.facts,
    s.findings,
    s.quarantined,
    s.more_to_do,
    s.retry_at,
    s.error,
    s.log_excerpt
from ops_job_run r
join latest s on s.run_id = r.run_id;
comment on view v_job_run is 'Runs with their state. Grain: one run.';
comment on column v_job_run.message is 'What it does or did: JSON with the texts zh and en; runs of earlier versions have plain text.';
