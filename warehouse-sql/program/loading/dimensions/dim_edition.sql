-- grain: one edition of the form, from seeds/editions.csv
insert into dim_edition (edition_key, code, zh, en, notice, valid_from_year)
select seed.key, seed.code, seed.zh, seed.en, seed.notice, seed.valid_from_year
from (
    select unnest(from_json($editions,
        '[{"key": "TINYINT", "code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR", "notice": "VARCHAR", "valid_from_year": "SMALLINT"}]')) as seed
)
on conflict (edition_key) do update set zh = excluded.zh, en = excluded.en, notice = excluded.notice,
    valid_from_year = excluded.valid_from_year;
