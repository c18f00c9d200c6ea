-- Ended runs that no other run has followed, among the latest of each schedule: where chains, retries and recoveries may be owed.
with ended as (
    select *, row_number() over (partition by schedule_id order by started_at desc, run_id desc) as place
    from v_job_run
    where state <> 'skipped'
)
select *
from ended e
where e.place = 1 and e.state <> 'running';
