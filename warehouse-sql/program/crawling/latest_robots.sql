-- grain: one robots.txt asked for: of each URL the latest answer, and the latest that holds content
with
    answers as (select * from ops_capture where role = 'robots'),
    latest as (from answers qualify row_number() over (partition by url order by capture_id desc) = 1),
    contents as (
        from answers
        where revisit_of is null and status = 200
        qualify row_number() over (partition by url order by capture_id desc) = 1
    )
from latest
union
from contents
order by capture_id;
