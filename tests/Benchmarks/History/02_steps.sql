-- 54 steps of each run: one every ten seconds.
insert into ops_job_step (run_id, step_no, written_at, state, progress, message, pages, captures)
select
    r.run_id, s, r.started_at + s * interval '10 seconds', 'running', s / 54.0,
    '{"zh":"新增 12，未变 30，无应答 0，被阻挡 0，等待 5","en":"12 new, 30 unchanged, 0 without answer, 0 blocked, 5 waiting"}', s, s
from ops_job_run r
cross join generate_series(1, 54) as g(s)
where r.run_id like 'bench%';
