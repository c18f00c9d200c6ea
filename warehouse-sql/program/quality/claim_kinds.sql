-- grain: one kind of count in the prose, from seeds/narrative_claims.csv
insert into claim_kind
select seed.code, seed.zh, seed.en, seed.fits
from (
    select unnest(from_json($narrative_claims, '[{"code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR", "fits": "VARCHAR"}]')) as seed
);
