-- Ended runs older than the retention. The last occurrence of each schedule stays, or else it would count as missed and run again.
-- grain: one run
with kept as (
    select schedule_id, max(due_at) as due_at
    from ops_job_run
    group by schedule_id
)
select r.run_id
from ops_job_run r
join kept k on k.schedule_id = r.schedule_id
where r.state <> 'running' and r.started_at < $before and (r.due_at is null or r.due_at < k.due_at);
