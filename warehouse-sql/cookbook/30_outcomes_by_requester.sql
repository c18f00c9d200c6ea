-- 问：不同申请人的结果有何不同？
-- Question: Do outcomes differ by requester?
-- 读法：missing_cells 大的申请人类型，比例不可靠。
-- Reading: Where missing_cells is large, do not trust the share.
select requester_type, group_code, sum(requests)::bigint as requests, sum(missing_cells)::bigint as missing_cells,
    round(sum(requests) / sum(sum(requests)) over (partition by requester_type), 4) as share
from mart_request_cube
where year = 2024
group by requester_type, group_code
order by requester_type, group_code;
