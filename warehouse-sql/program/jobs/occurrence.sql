-- Whether an occurrence of a schedule has run.
select count(*) from ops_job_run where schedule_id = $schedule_id and due_at = $due_at;
