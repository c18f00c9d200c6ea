-- grain: one part of one run
insert into ops_job_log (run_id, part, log) values ($run_id, $part, $log) on conflict do nothing;
