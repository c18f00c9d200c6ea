-- Asks for a run, unless its occurrence or its place behind another run is taken, by a run or by another that was asked for.
-- grain: one run that is to start
insert into ops_job_asked (
    run_id, schedule_id, job, arguments, run_trigger, caused_by, attempt, recoveries, due_at, asked_at, not_before, trace
)
select
    $run_id, $schedule_id, $job, $arguments, $run_trigger, $caused_by::varchar, $attempt, $recoveries, $due_at::timestamptz, $asked_at, $not_before,
    $trace::varchar
where not exists (
    select 1
    from ops_job_run r
    where r.schedule_id = $schedule_id and (r.due_at = $due_at::timestamptz or r.caused_by = $caused_by::varchar)
)
on conflict do nothing;
