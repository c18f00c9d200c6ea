-- grain: one part of one run
insert into ops_job_part (run_id, part, state, fence, recoveries, asked_at) values ($run_id, $part, 'running', 0, 0, $asked_at);
