-- A log of 4.8 kB for each run.
insert into ops_job_log (run_id, part, log) select run_id, 0, repeat('12:00:00 Information Crawler: a line of the log. ' || chr(10), 100) from ops_job_run where run_id like 'bench%';
