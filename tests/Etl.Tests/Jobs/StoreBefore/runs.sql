-- Runs as the version before wrote them: the state of a run is its last step.
insert into ops_job_run (run_id, schedule_id, job, arguments, run_trigger, caused_by, attempt, due_at, started_at, node) values
    ('r1', 'weekly', 'crawl', '{"year":"2024"}', 'schedule', null, 1, '2026-01-03T01:00:00Z', '2026-01-03T01:00:01Z', 'old'),
    ('r2', 'load', 'load', '{}', 'chain', 'r1', 1, null, '2026-01-03T02:00:00Z', 'old'),
    ('r3', 'check', 'check', '{}', 'chain', 'r2', 2, null, '2026-01-03T03:00:00Z', 'old'),
    ('r4', 'crawl', 'crawl', '{}', 'manual', null, 1, null, '2026-01-04T01:00:00Z', 'old'),
    ('r5', 'weekly', 'crawl', '{"year":"2024"}', 'schedule', null, 1, '2026-01-10T01:00:00Z', '2026-01-10T01:00:01Z', 'old');
insert into ops_job_step (run_id, step_no, written_at, state, progress, message, pages, captures, more_to_do, retry_at, error, log_excerpt) values
    ('r1', 1, '2026-01-03T01:00:01Z', 'running', null, null, null, null, null, null, null, null),
    ('r1', 2, '2026-01-03T01:00:11Z', 'running', 0.5, '{"zh":"一半","en":"half"}', 10, 9, null, null, null, null),
    ('r1', 3, '2026-01-03T01:30:00Z', 'succeeded', 1, '{"zh":"完","en":"all"}', 20, 18, false, null, null, 'first line' || chr(10) || 'last line'),
    ('r2', 1, '2026-01-03T02:00:00Z', 'running', null, null, null, null, null, null, null, null),
    ('r2', 2, '2026-01-03T02:01:00Z', 'succeeded', 1, 'plain text of an earlier version', null, null, false, null, null, 'loaded'),
    ('r3', 1, '2026-01-03T03:00:00Z', 'running', null, null, null, null, null, null, null, null),
    ('r3', 2, '2026-01-03T03:01:00Z', 'failed', null, null, null, null, null, null, 'the disk is full', 'failed'),
    ('r4', 1, '2026-01-04T01:00:00Z', 'running', null, null, null, null, null, null, null, null),
    ('r4', 2, '2026-01-04T01:05:00Z', 'cancelled', 0.1, null, 3, 2, null, null, 'An operator stopped it.', null),
    ('r5', 1, '2026-01-10T01:00:01Z', 'running', null, null, null, null, null, null, null, null),
    ('r5', 2, '2026-01-10T01:00:11Z', 'interrupted', 0.2, null, 4, 4, null, null, 'The service stopped.', 'cut off');
insert into ops_job_cancel (run_id, requested_at, requested_by) values ('r4', '2026-01-04T01:04:00Z', 'operator');
insert into ops_job_pause (schedule_id, switched_at, paused, switched_by) values ('check', '2026-01-05T00:00:00Z', true, 'operator');
insert into ops_schedule (schedule_id, in_force_from, occurs) values ('weekly', '2026-01-01T00:00:00Z', '0 1 * * 6 Asia/Shanghai');
