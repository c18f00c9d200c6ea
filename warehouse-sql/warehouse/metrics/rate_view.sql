-- The view of one metric; {names in braces} come from its record. A missing input makes both sides NULL: no rate is made of half its
-- inputs.
-- grain: as the record states
create or replace view metric_{code} as
with source as (
    select *, {item} as item, {item_value} as item_value from {source}
),
sides as (
    select *, ({numerator})::decimal(18, 4) as top, ({denominator})::decimal(18, 4) as bottom from source
)
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
    item,
    case when bottom is not null then top end as numerator,
    case when top is not null then bottom end as denominator,
    top / nullif(bottom, 0) as value,
    coalesce(bottom >= {minimum_n}, false) as enough
from sides;
comment on view metric_{code} is {comment};
