-- 问：哪些机关没有报告？
-- Question: Who did not report?
-- 读法：missing 是没找到，blocked 是不许抓取，unreadable 是读不出；三者不同。
-- Reading: missing was not found, blocked may not be fetched, unreadable could not be read: three different things.
select agency_id, year, publication_state, reason
from mart_publication
where year = 2024 and publication_state in ('missing', 'blocked', 'unreadable')
order by agency_id
limit 100;
