-- Ended runs older than the retention. The last occurrence of each schedule stays, or else it would count as missed and run again.
select r.run_id
from v_job_run r
where r.state <> 'running'
  and r.started_at < $before
  and (r.due_at is null or r.due_at < (select max(o.due_at) from ops_job_run o where o.schedule_id = r.schedule_id));
