-- Schedules in force, with the moment since which each stands as it does now: it came into force, or was paused or resumed.
with latest as (
    select schedule_id, occurs, in_force_from, row_number() over (partition by schedule_id order by in_force_from desc) as place
    from ops_schedule
),
switched as (
    select schedule_id, max(switched_at) as switched_at
    from ops_job_pause
    group by schedule_id
)
select l.schedule_id, l.occurs, greatest(l.in_force_from, coalesce(s.switched_at, l.in_force_from)) as since
from latest l
left join switched s on s.schedule_id = l.schedule_id
where l.place = 1 and l.occurs is not null;
