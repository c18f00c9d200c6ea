-- 问：上年结转与去年结转下年不符的机关
-- Question: Whose carried-in differs from what they carried out the year before?
-- 读法：每行是一处跨年不一致，须看两年的原文。
-- Reading: Each row is a contradiction between two years: look at both documents.
select t.agency_id, t.year, b.carried_out as carried_out_before, t.carried_in
from mart_report t
join mart_report b on b.agency_id = t.agency_id and b.year = t.year - 1
where t.carried_in <> b.carried_out
order by t.agency_id, t.year
limit 100;
