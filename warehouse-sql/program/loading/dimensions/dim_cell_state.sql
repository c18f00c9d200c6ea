-- grain: one state of a cell, from seeds/cell_states.csv
insert into dim_cell_state (state_key, code, zh, en, meaning)
select seed.key, seed.code, seed.zh, seed.en, seed.meaning
from (
    select unnest(from_json($cell_states,
        '[{"key": "TINYINT", "code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR", "meaning": "VARCHAR"}]')) as seed
)
on conflict (state_key) do update set zh = excluded.zh, en = excluded.en, meaning = excluded.meaning;
