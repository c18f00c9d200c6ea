-- grain: one row of table 四, from seeds/form_rows.csv; its key is its place in the form
insert into dim_challenge_channel (channel_key, code, zh, en)
select seed.ordinal, seed.code, seed.zh, seed.en
from (
    select unnest(from_json($form_rows,
        '[{"table": "VARCHAR", "code": "VARCHAR", "ordinal": "TINYINT", "zh": "VARCHAR", "en": "VARCHAR"}]')) as seed
)
where seed."table" = 'challenges'
on conflict (channel_key) do update set zh = excluded.zh, en = excluded.en;
