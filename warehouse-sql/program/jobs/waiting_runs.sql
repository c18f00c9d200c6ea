-- What was asked for and can be started: nothing of the same job runs, or it is an occurrence, which is then skipped.
-- grain: one run that was asked for
select a.*
from ops_job_asked a
where a.run_trigger in ('schedule', 'missed', 'start')
   or not exists (select 1 from ops_job_run r where r.state = 'running' and r.job = a.job)
order by a.asked_at, a.run_id;
