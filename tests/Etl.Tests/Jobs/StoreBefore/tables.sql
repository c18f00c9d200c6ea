-- The history of runs. Rows are only added, and removed when the retention setting says so; the state of a run is its last step.
-- The same text makes the tables in DuckDB and, where several nodes share their schedules, in PostgreSQL.

-- grain: one run of a job
create table ops_job_run (
    run_id      varchar primary key,
    schedule_id varchar not null,
    job         varchar not null,
    arguments   varchar not null,
    run_trigger varchar not null,
    caused_by   varchar,
    attempt     integer not null,
    due_at      timestamptz,
    started_at  timestamptz not null,
    node        varchar not null
);
comment on table ops_job_run is 'Runs of jobs, as they were started. Grain: one run.';
comment on column ops_job_run.run_id is 'Id of the run; ids sort by time.';
comment on column ops_job_run.schedule_id is 'Schedule in the settings, or the name of the job when it was run by hand.';
comment on column ops_job_run.job is 'Name of the job.';
comment on column ops_job_run.arguments is 'Arguments as a JSON object.';
comment on column ops_job_run.run_trigger is 'schedule, missed, start, manual, console, chain, continuation, retry or recovery.';
comment on column ops_job_run.caused_by is 'The run that this one follows; NULL for none.';
comment on column ops_job_run.attempt is '1, and one more with each retry or recovery.';
comment on column ops_job_run.due_at is 'Occurrence of the schedule; NULL for other triggers.';
comment on column ops_job_run.started_at is 'When it was started.';
comment on column ops_job_run.node is 'Node that runs it.';
-- An occurrence runs at most once, and a run has at most one follower in each schedule.
create unique index ops_job_run_due on ops_job_run (schedule_id, due_at);
create unique index ops_job_run_caused_by on ops_job_run (caused_by, schedule_id);

-- grain: one step of one run
create table ops_job_step (
    run_id      varchar not null,
    step_no     integer not null,
    written_at  timestamptz not null,
    state       varchar not null,
    progress    double precision,
    message     varchar,
    pages       bigint,
    captures    bigint,
    reports     bigint,
    facts       bigint,
    findings    bigint,
    quarantined bigint,
    more_to_do  boolean,
    retry_at    timestamptz,
    error       varchar,
    log_excerpt varchar,
    primary key (run_id, step_no)
);
comment on table ops_job_step is 'Progress and end of each run; the last step is its state. Grain: one step of one run.';
comment on column ops_job_step.run_id is 'The run (ops_job_run).';
comment on column ops_job_step.step_no is 'Counts up from 1 within the run.';
comment on column ops_job_step.written_at is 'When the step was written.';
comment on column ops_job_step.state is 'running, succeeded, failed, cancelled, interrupted or skipped.';
comment on column ops_job_step.progress is 'Share done, 0 to 1; NULL when the end is not known.';
comment on column ops_job_step.message is 'What was being done.';
comment on column ops_job_step.pages is 'Pages asked for up to this step; NULL when the job does not count them.';
comment on column ops_job_step.captures is 'Responses archived up to this step; NULL when the job does not count them.';
comment on column ops_job_step.reports is 'Report versions loaded up to this step; NULL when the job does not count them.';
comment on column ops_job_step.facts is 'Fact rows loaded up to this step; NULL when the job does not count them.';
comment on column ops_job_step.findings is 'Findings recorded up to this step; NULL when the job does not count them.';
comment on column ops_job_step.quarantined is 'Documents put into quarantine up to this step; NULL when the job does not count them.';
comment on column ops_job_step.more_to_do is 'True when a slice of the work ended and the job is to run again; NULL while running.';
comment on column ops_job_step.retry_at is 'When a failed run is tried again; NULL when it is not.';
comment on column ops_job_step.error is 'Why it failed; NULL otherwise.';
comment on column ops_job_step.log_excerpt is 'Last lines of its log; NULL before the end.';

-- grain: one switch of one schedule
create table ops_job_pause (
    schedule_id varchar not null,
    switched_at timestamptz not null,
    paused      boolean not null,
    switched_by varchar not null
);
comment on table ops_job_pause is 'Schedules paused and resumed by operators; the last row of a schedule counts. Grain: one switch.';
comment on column ops_job_pause.schedule_id is 'The schedule.';
comment on column ops_job_pause.switched_at is 'When it was switched.';
comment on column ops_job_pause.paused is 'True when it was paused, false when it was resumed.';
comment on column ops_job_pause.switched_by is 'Who switched it, as far as known.';

-- grain: one wish to stop one run
create table ops_job_cancel (
    run_id       varchar not null,
    requested_at timestamptz not null,
    requested_by varchar not null
);
comment on table ops_job_cancel is 'Requests of operators to stop a run, read by the node that runs it. Grain: one request.';
comment on column ops_job_cancel.run_id is 'The run (ops_job_run).';
comment on column ops_job_cancel.requested_at is 'When it was asked for.';
comment on column ops_job_cancel.requested_by is 'Who asked, as far as known.';

-- grain: one schedule as it came into force
create table ops_schedule (
    schedule_id   varchar not null,
    in_force_from timestamptz not null,
    occurs        varchar
);
comment on table ops_schedule is 'Schedules as the settings give them, each time they change: what was due before its time was not missed. Grain: one change of one schedule.';
comment on column ops_schedule.schedule_id is 'The schedule.';
comment on column ops_schedule.in_force_from is 'When a service first ran with it.';
comment on column ops_schedule.occurs is 'Its cron expression and time zone; NULL when it was taken out of service.';
