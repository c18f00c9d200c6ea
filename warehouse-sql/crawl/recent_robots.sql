-- grain: one robots.txt asked for since $since, the latest of each URL
select c.*
from ops_capture as c
where c.role = 'robots'
    and c.captured_at >= $since
qualify row_number() over (partition by c.url order by c.capture_id desc) = 1
