-- A schedule is paused or resumed.
insert into ops_job_pause (schedule_id, switched_at, paused, switched_by) values ($schedule_id, $switched_at, $paused, $switched_by);
