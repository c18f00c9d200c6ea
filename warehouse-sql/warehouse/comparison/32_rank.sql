-- Rank within the peer group with its uncertainty: an agency is surely behind those whose whole interval lies above its own, and surely
-- ahead of those whose whole interval lies below. Agencies under the minimum N are not ranked; nor are metrics that are no shares.
-- grain: agency x item
create or replace macro metric_rank(metric, report_year, peers) as table
with ranked as (
    select agency_id, agency_name, province, item, numerator, denominator, value, report_key,
        wilson_low(numerator, denominator) as low, wilson_high(numerator, denominator) as high
    from query_table('metric_' || metric)
    where year = report_year and peer_group = peers and enough and is_share(metric) and numerator between 0 and denominator
),
interval_end as (
    select agency_id, item, low as bound, 1 as is_low, 0 as is_high from ranked
    union all
    select agency_id, item, high, 0, 1 from ranked
),
counted as (
    select agency_id, item, is_low,
        sum(is_low) over (partition by item) - sum(is_low) over (partition by item order by bound) as lows_above,
        sum(is_high) over (partition by item order by bound) - sum(is_high) over (partition by item, bound) as highs_below
    from interval_end
),
certain as (
    select agency_id, item, max(lows_above) filter (is_low = 0) as surely_ahead, max(highs_below) filter (is_low = 1) as surely_behind
    from counted
    group by agency_id, item
)
select r.agency_id, r.agency_name, r.province, r.item, r.numerator, r.denominator, r.value, r.low, r.high,
    rank() over (partition by r.item order by r.value desc) as rank,
    (c.surely_ahead + 1)::bigint as best_rank,
    (count(*) over (partition by r.item) - c.surely_behind)::bigint as worst_rank,
    count(*) over (partition by r.item) as ranked_agencies,
    r.report_key
from ranked r
join certain c on c.agency_id = r.agency_id and c.item is not distinct from r.item
order by r.item, rank, r.agency_id;
comment on macro table metric_rank is
    'Rank in a peer group, highest value first, with the best and worst rank that chance allows: metric_rank(metric, year, peer_group). Grain: agency x item.';
