-- The words for the codes of the warehouse; $words is the list of the seeds.
-- grain: one kind of code x code
create or replace temp table word as
select seed.kind, seed.code, seed.zh as chinese, seed.en as english
from (
    select unnest(from_json($words, '[{"kind": "VARCHAR", "code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR"}]')) as seed
);
