-- Somebody wants a run stopped.
insert into ops_job_cancel (run_id, requested_at, requested_by) values ($run_id, $requested_at, $requested_by);
