-- 问：各年新收多少申请？
-- Question: How many requests were received in each year?
-- 读法：按同类机关分列：政府的报告可能已含其部门，各类不可相加。missing 是未报告的份数，未报告不是 0。
-- Reading: By peer group, not to be added: the report of a government may hold its departments. missing counts reports without the figure; that is not 0.
select year, peer_group, reports, complete, missing, numerator::bigint as received
from metric_by_peer_group('requests_received')
order by year, peer_group;
