-- grain: one result column of table 四 without the total, from seeds/form_columns.csv; its key is its place in the form
insert into dim_challenge_result (result_key, code, zh, en)
select seed.ordinal, seed.code, seed.zh, seed.en
from (
    select unnest(from_json($form_columns,
        '[{"table": "VARCHAR", "code": "VARCHAR", "ordinal": "TINYINT", "zh": "VARCHAR", "en": "VARCHAR"}]')) as seed
)
where seed."table" = 'challenges' and seed.code <> 'total'
on conflict (result_key) do update set zh = excluded.zh, en = excluded.en;
