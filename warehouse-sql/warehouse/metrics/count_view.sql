-- The view of one additive metric; {names in braces} come from its record.
-- grain: as the record states
create or replace view metric_{code} as
select
    report_key,
    agency_id,
    agency_name,
    province,
    prefecture,
    county,
    level,
    kind,
    peer_group,
    year,
    null::varchar as item,
    ({numerator})::decimal(18, 4) as numerator,
    null::decimal(18, 4) as denominator,
    ({numerator})::decimal(18, 4) as value,
    true as enough
from {source};
comment on view metric_{code} is {comment};
