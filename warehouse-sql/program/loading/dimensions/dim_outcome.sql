-- grain: one outcome row of table 三, from seeds/form_rows.csv and seeds/outcome_groups.csv; its key is its place in the form
insert into dim_outcome (
    outcome_key, code, ordinal, group_code, group_ordinal, group_zh, group_en, zh, en, in_trial_2019, in_form_2021)
with form_row as (
    select unnest(from_json($form_rows,
        '[{"table": "VARCHAR", "code": "VARCHAR", "ordinal": "TINYINT", "kind": "VARCHAR", "group_code": "VARCHAR",
           "label_2021": "VARCHAR", "label_trial": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR"}]'), recursive := true)
),
outcome_group as (
    select unnest(from_json($outcome_groups,
        '[{"code": "VARCHAR", "ordinal": "TINYINT", "zh": "VARCHAR", "en": "VARCHAR"}]'), recursive := true)
)
select
    form_row.ordinal, form_row.code, form_row.ordinal,
    outcome_group.code, outcome_group.ordinal, outcome_group.zh, outcome_group.en,
    form_row.zh, form_row.en, form_row.label_trial <> '', form_row.label_2021 <> ''
from form_row
join outcome_group on outcome_group.code = form_row.group_code
where form_row."table" = 'requests' and form_row.kind = 'outcome'
on conflict (outcome_key) do update set
    ordinal = excluded.ordinal, group_code = excluded.group_code, group_ordinal = excluded.group_ordinal, group_zh = excluded.group_zh,
    group_en = excluded.group_en, zh = excluded.zh, en = excluded.en, in_trial_2019 = excluded.in_trial_2019,
        in_form_2021 = excluded.in_form_2021;
