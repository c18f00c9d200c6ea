-- Adds a run, unless its occurrence has run or its cause has a follower in this schedule already.
-- grain: one run of a job
insert into ops_job_run (
    run_id, schedule_id, job, arguments, run_trigger, caused_by, attempt, recoveries, due_at, started_at, node, parts, fence, state, ended_at,
    message
)
values (
    $run_id, $schedule_id, $job, $arguments, $run_trigger, $caused_by, $attempt, $recoveries, $due_at, $started_at, $node, $parts, $fence, $state,
    $ended_at, $message
)
on conflict do nothing;
