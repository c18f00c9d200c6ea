-- 问：有缺格的报告，合计在什么范围？
-- Question: Between what bounds does a total with missing cells lie?
-- 读法：requests 为空表示不能确定；真值在 lower_bound 与 upper_bound 之间。
-- Reading: requests is empty where it cannot be known; the true value lies between the bounds.
select row_code, requests, missing_cells, lower_bound, upper_bound
from v_request_bounds
where agency_id = '110101-organ-2' and year = 2024 and group_code <> 'flow'
order by row_code;
