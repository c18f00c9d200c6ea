-- grain: one kind of requester, from seeds/requester_types.csv
insert into dim_requester_type (requester_type_key, code, ordinal, is_organisation, zh, en)
select seed.key, seed.code, seed.ordinal, seed.is_organisation, seed.zh, seed.en
from (
    select unnest(from_json($requester_types,
        '[{"key": "TINYINT", "code": "VARCHAR", "ordinal": "TINYINT", "is_organisation": "BOOLEAN", "zh": "VARCHAR", "en": "VARCHAR"}]')) as seed
)
on conflict (requester_type_key) do update set
    ordinal = excluded.ordinal, is_organisation = excluded.is_organisation, zh = excluded.zh, en = excluded.en;
