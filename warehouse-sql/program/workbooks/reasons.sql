-- The words for why a report is late, missing, blocked or unreadable; $reasons is the seed of that name.
-- grain: one reason code
create or replace temp table reason_word as
select seed.code as reason, seed.zh as chinese, seed.en as english
from (
    select unnest(from_json($reasons, '[{"code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR"}]')) as seed
);
