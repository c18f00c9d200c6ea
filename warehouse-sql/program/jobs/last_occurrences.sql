-- The latest occurrence of each schedule that has run or was asked for.
-- grain: one schedule
with occurrences as (
    select schedule_id, due_at from ops_job_run
    union all
    select schedule_id, due_at from ops_job_asked
)
select schedule_id, max(due_at) as due_at
from occurrences
where due_at is not null
group by schedule_id;
