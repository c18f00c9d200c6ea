-- Schedules that are paused now.
with latest as (
    select schedule_id, paused, row_number() over (partition by schedule_id order by switched_at desc) as place
    from ops_job_pause
)
select schedule_id from latest where place = 1 and paused;
