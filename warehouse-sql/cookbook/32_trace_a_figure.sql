-- 问：一个数从哪里来？
-- Question: Where does a figure come from?
-- 读法：在 /explain/ 后接 figure_key 可看到原文位置。
-- Reading: /explain/ followed by figure_key shows the place in the document.
select figure_key, requests, state
from v_requests_long
where agency_id = '110000-government' and year = 2024 and row_code = 'received'
order by figure_key;
