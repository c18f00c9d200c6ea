-- The latest run of each schedule.
-- grain: one schedule
with latest as (
    select run_id, row_number() over (partition by schedule_id order by started_at desc, run_id desc) as place
    from ops_job_run
)
select r.*
from ops_job_run r
join latest l on l.run_id = r.run_id
where l.place = 1;
