-- grain: one region
select region_code, zh, level, parent_code
from dim_region
order by region_code;
