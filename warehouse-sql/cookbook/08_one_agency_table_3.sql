-- 问：一个机关某年的表三原样
-- Question: What does the printed table 三 of an agency say?
-- 读法：空格是未报告；总计按原文，不是计算所得。
-- Reading: An empty cell is not reported; the total is as printed, not computed.
select row_zh, natural_person, commercial_enterprise, legal_service_institution, printed_total
from official_table_3('110000-government', 2024)
order by ordinal;
