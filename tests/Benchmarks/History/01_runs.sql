-- A history of $runs runs, one every nine minutes, of the five jobs in turn; each ended well.
insert into ops_job_run (
    run_id, schedule_id, job, arguments, run_trigger, attempt, recoveries, started_at, node, parts, fence, state, ended_at, progress, message, pages,
    captures, more_to_do
)
select
    'bench' || lpad(i::varchar, 8, '0'),
    case i % 5 when 0 then 'crawl-weekly' when 1 then 'load' when 2 then 'check' when 3 then 'publish' else 'crawl-march' end,
    case i % 5 when 1 then 'load' when 2 then 'check' when 3 then 'publish' else 'crawl' end,
    '{}', 'chain', 1, 0, now() - i * interval '9 minutes', 'bench', 1, 1, 'succeeded', now() - i * interval '9 minutes' + interval '8 minutes', 1,
    '{"zh":"新增 12，未变 30，无应答 0，被阻挡 0，等待 5","en":"12 new, 30 unchanged, 0 without answer, 0 blocked, 5 waiting"}', 50, 42, false
from generate_series(1, $runs) as g(i);
