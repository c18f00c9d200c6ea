-- A run of a schedule does what was still owed to an earlier one of the same arguments.
-- grain: one run that was asked for
delete from ops_job_asked
where schedule_id = $schedule_id and arguments = $arguments and run_id <> $run_id and run_trigger in ('continuation', 'retry', 'recovery');
