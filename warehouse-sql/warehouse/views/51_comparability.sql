-- Which rows of the form may be compared across editions.
-- grain: one row of table 三, or item x measure of table 二
create or replace view v_comparability as
select
    'requests' as table_code, code as row_code, null as measure_code, in_trial_2019, in_form_2021,
    case when code = 'other' then 'group_only' when in_trial_2019 and in_form_2021 then 'same' else 'group_only' end as comparability,
    case when code like 'other%' then '试行格式只有一行（六）其他处理；跨版比较须用“其他处理”组合计'
        else '两版相同' end as note_zh,
    case when code like 'other%' then 'the trial form prints one row for the whole group; across editions compare the group'
        else 'the same in both editions' end as note_en
from dim_outcome
union all
select
    'disclosure', item_code, measure_code, bool_or(e.code = 'trial_2019'), bool_or(e.code = 'form_2021'),
    case when count(distinct e.code) = 2 then 'same' else 'not_comparable' end,
    case when count(distinct e.code) = 2 then '两版都有' else '只有一版有；规章、规范性文件各项不得跨版连成一个序列' end,
    case when count(distinct e.code) = 2 then 'in both editions'
        else 'in one edition only; no series of rules or normative documents runs across editions' end
from dim_disclosure_measure m
join dim_edition e using (edition_key)
group by item_code, measure_code
union all
select
    'challenges', c.code, r.code, true, true, 'same', '两版相同', 'the same in both editions'
from dim_challenge_channel c, dim_challenge_result r;
comment on view v_comparability is 'Which figures may be compared across editions of the form. Grain: row, or item x measure.';
