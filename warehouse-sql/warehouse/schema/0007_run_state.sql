-- The state of a run moves into its row, its log into a table of its own, and what is to run next waits in an outbox: no question about runs needs
-- their steps any more. One table of leases says who may run a job or ask a host. The same text brings DuckDB and PostgreSQL to this form.
drop view if exists v_job_run;
drop index ops_job_run_due;
drop index ops_job_run_caused_by;

-- grain: one run of a job
alter table ops_job_run add column recoveries integer default 0;
alter table ops_job_run add column parts integer default 1;
alter table ops_job_run add column fence bigint default 0;
alter table ops_job_run add column state varchar default 'interrupted';
alter table ops_job_run add column ended_at timestamptz;
alter table ops_job_run add column progress double precision;
alter table ops_job_run add column message varchar;
alter table ops_job_run add column pages bigint;
alter table ops_job_run add column captures bigint;
alter table ops_job_run add column reports bigint;
alter table ops_job_run add column facts bigint;
alter table ops_job_run add column findings bigint;
alter table ops_job_run add column quarantined bigint;
alter table ops_job_run add column more_to_do boolean;
alter table ops_job_run add column retry_at timestamptz;
alter table ops_job_run add column error varchar;
alter table ops_job_run add column cancel_asked_at timestamptz;
alter table ops_job_run add column cancel_asked_by varchar;
comment on table ops_job_run is 'Runs of jobs with their state. Grain: one run.';
comment on column ops_job_run.attempt is '1, and one more with each retry.';
comment on column ops_job_run.recoveries is 'How often the work was begun anew because a process ended under it; counted apart from attempts.';
comment on column ops_job_run.parts is 'Among how many nodes the work is divided; 1 for most jobs.';
comment on column ops_job_run.node is 'Node that runs it, or its first part.';
comment on column ops_job_run.fence is 'Number of the lease under which it runs: who has an older one writes nothing here.';
comment on column ops_job_run.state is 'running, succeeded, failed, cancelled, interrupted or skipped.';
comment on column ops_job_run.ended_at is 'When it ended; NULL while it runs.';
comment on column ops_job_run.progress is 'Share done, 0 to 1; NULL when the end is not known.';
comment on column ops_job_run.message is 'What it does or did: JSON with the texts zh and en; runs of earlier versions have plain text.';
comment on column ops_job_run.pages is 'Pages asked for; NULL when the job does not count them.';
comment on column ops_job_run.captures is 'Responses archived; NULL when the job does not count them.';
comment on column ops_job_run.reports is 'Report versions loaded; NULL when the job does not count them.';
comment on column ops_job_run.facts is 'Fact rows loaded; NULL when the job does not count them.';
comment on column ops_job_run.findings is 'Findings recorded; NULL when the job does not count them.';
comment on column ops_job_run.quarantined is 'Documents put into quarantine; NULL when the job does not count them.';
comment on column ops_job_run.more_to_do is 'True when a slice of the work ended and the job is to run again; NULL while running.';
comment on column ops_job_run.retry_at is 'When a failed run is tried again; NULL when it is not.';
comment on column ops_job_run.error is 'Why it failed; NULL otherwise.';
comment on column ops_job_run.cancel_asked_at is 'When an operator asked to stop it; NULL when nobody did.';
comment on column ops_job_run.cancel_asked_by is 'Who asked to stop it, as far as known.';

with latest as (
    select *, row_number() over (partition by run_id order by step_no desc) as place
    from ops_job_step
)
update ops_job_run
set state = s.state,
    ended_at = case when s.state <> 'running' then s.written_at end,
    progress = s.progress,
    message = s.message,
    pages = s.pages,
    captures = s.captures,
    reports = s.reports,
    facts = s.facts,
    findings = s.findings,
    quarantined = s.quarantined,
    more_to_do = s.more_to_do,
    retry_at = s.retry_at,
    error = s.error
from latest s
where s.place = 1 and s.run_id = ops_job_run.run_id;

with latest as (
    select run_id, min(requested_at) as requested_at, min(requested_by) as requested_by
    from ops_job_cancel
    group by run_id
)
update ops_job_run
set cancel_asked_at = c.requested_at, cancel_asked_by = c.requested_by
from latest c
where c.run_id = ops_job_run.run_id;
drop table ops_job_cancel;

-- An occurrence runs at most once, and a run has at most one follower in each schedule.
create unique index ops_job_run_occurrence on ops_job_run (schedule_id, due_at);
create unique index ops_job_run_follower on ops_job_run (caused_by, schedule_id);

-- grain: one part of one run
create table ops_job_log (
    run_id varchar not null,
    part   integer not null,
    log    varchar not null,
    primary key (run_id, part)
);
comment on table ops_job_log is 'Last lines of the logs of runs. Grain: one part of one run.';
comment on column ops_job_log.run_id is 'The run (ops_job_run).';
comment on column ops_job_log.part is 'The part of the run; 0 for the first, which most runs have alone.';
comment on column ops_job_log.log is 'The lines.';
insert into ops_job_log (run_id, part, log)
select run_id, 0, max(log_excerpt) from ops_job_step where log_excerpt is not null group by run_id;

alter table ops_job_step drop column log_excerpt;
alter table ops_job_step drop column error;
alter table ops_job_step drop column retry_at;
alter table ops_job_step drop column more_to_do;
comment on table ops_job_step is 'Progress of each run over time, for whoever looks at the run. Grain: one step of one run.';

-- grain: one run that is to start
create table ops_job_asked (
    run_id      varchar primary key,
    schedule_id varchar not null,
    job         varchar not null,
    arguments   varchar not null,
    run_trigger varchar not null,
    caused_by   varchar,
    attempt     integer not null,
    recoveries  integer not null,
    due_at      timestamptz,
    asked_at    timestamptz not null,
    not_before  timestamptz not null,
    trace       varchar
);
comment on table ops_job_asked is 'Runs that were asked for and have not started: written together with the end of the run that they follow. Grain: one run.';
comment on column ops_job_asked.run_id is 'Id that the run has from the start.';
comment on column ops_job_asked.schedule_id is 'Schedule in the settings, or the name of the job when it is run by hand.';
comment on column ops_job_asked.job is 'Name of the job.';
comment on column ops_job_asked.arguments is 'Arguments as a JSON object.';
comment on column ops_job_asked.run_trigger is 'schedule, missed, start, manual, console, chain, continuation, retry or recovery.';
comment on column ops_job_asked.caused_by is 'The run that it follows; NULL for none.';
comment on column ops_job_asked.attempt is '1, and one more with each retry.';
comment on column ops_job_asked.recoveries is 'How often the work was begun anew because a process ended under it.';
comment on column ops_job_asked.due_at is 'Occurrence of the schedule; NULL for other triggers.';
comment on column ops_job_asked.asked_at is 'When it was asked for.';
comment on column ops_job_asked.not_before is 'When it may start.';
comment on column ops_job_asked.trace is 'Trace of the run that it follows (W3C trace context); NULL when that is not known.';
create unique index ops_job_asked_occurrence on ops_job_asked (schedule_id, due_at);
create unique index ops_job_asked_follower on ops_job_asked (caused_by, schedule_id);

-- grain: one part of one run beyond its first
create table ops_job_part (
    run_id      varchar not null,
    part        integer not null,
    state       varchar not null,
    node        varchar,
    fence       bigint not null,
    recoveries  integer not null,
    asked_at    timestamptz not null,
    started_at  timestamptz,
    ended_at    timestamptz,
    progress    double precision,
    message     varchar,
    pages       bigint,
    captures    bigint,
    reports     bigint,
    facts       bigint,
    findings    bigint,
    quarantined bigint,
    more_to_do  boolean,
    error       varchar,
    primary key (run_id, part)
);
comment on table ops_job_part is 'Parts of runs that further nodes work on; the first part is the run itself. Grain: one part of one run.';
comment on column ops_job_part.run_id is 'The run (ops_job_run).';
comment on column ops_job_part.part is 'Number of the part, from 1.';
comment on column ops_job_part.state is 'running, succeeded, failed or cancelled.';
comment on column ops_job_part.node is 'Node that works on it; NULL as long as none has taken it up.';
comment on column ops_job_part.fence is 'Number of the lease under which it is worked on; 0 before.';
comment on column ops_job_part.recoveries is 'How often it was given to another node because a process ended under it.';
comment on column ops_job_part.asked_at is 'When it was asked for.';
comment on column ops_job_part.started_at is 'When a node took it up; NULL before.';
comment on column ops_job_part.ended_at is 'When it ended; NULL before.';
comment on column ops_job_part.progress is 'Share done, 0 to 1; NULL when the end is not known.';
comment on column ops_job_part.message is 'What it does or did: JSON with the texts zh and en.';
comment on column ops_job_part.pages is 'Pages asked for; NULL when the job does not count them.';
comment on column ops_job_part.captures is 'Responses archived; NULL when the job does not count them.';
comment on column ops_job_part.reports is 'Report versions loaded; NULL when the job does not count them.';
comment on column ops_job_part.facts is 'Fact rows loaded; NULL when the job does not count them.';
comment on column ops_job_part.findings is 'Findings recorded; NULL when the job does not count them.';
comment on column ops_job_part.quarantined is 'Documents put into quarantine; NULL when the job does not count them.';
comment on column ops_job_part.more_to_do is 'True when a slice of the part ended and more remains; NULL while it is worked on.';
comment on column ops_job_part.error is 'Why it failed; NULL otherwise.';

-- grain: one thing that one process at a time may do
create table ops_lease (
    name       varchar primary key,
    holder     varchar not null,
    node       varchar not null,
    fence      bigint not null,
    held_until timestamptz not null
);
comment on table ops_lease is 'Who may run a job, work on a part or ask a host: one process at a time. A process extends all that it has with one statement. Grain: one lease.';
comment on column ops_lease.name is 'job:, part:, host: or worker:, and its name.';
comment on column ops_lease.holder is 'The process that has it; empty when it was given back.';
comment on column ops_lease.node is 'Node of the process.';
comment on column ops_lease.fence is 'Counts up each time that it changes hands; who holds an older number has lost it.';
comment on column ops_lease.held_until is 'When it is free again, unless its holder extends it.';
-- The leases of hosts that clusters had before.
drop table if exists crawl_host_lease;
