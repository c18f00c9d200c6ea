-- Adds a run, unless its occurrence has run or its cause has a follower in this schedule already.
insert into ops_job_run (run_id, schedule_id, job, arguments, run_trigger, caused_by, attempt, due_at, started_at, node)
values ($run_id, $schedule_id, $job, $arguments, $run_trigger, $caused_by, $attempt, $due_at, $started_at, $node)
on conflict do nothing;
