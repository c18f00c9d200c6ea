-- Every agency against its peers (same level and kind) in one year. Percentiles are taken over agencies that reach the minimum N; the
-- funnel limits say whether an agency differs from the rate of its peers by more than chance, whatever its size.
-- grain: agency x item
create or replace macro metric_peers(metric, report_year) as table
with agency as (
    select *
    from query_table('metric_' || metric)
    where year = report_year and numerator is not null
),
peer as (
    select peer_group, item, count(*) as peers, count(*) filter (where enough) as peers_enough,
        sum(numerator) / nullif(sum(denominator), 0) as peer_rate,
        case when is_share(metric) then sum(numerator) / nullif(sum(denominator), 0) end as peer_share, median(value) filter (where enough) as peer_median
    from agency
    group by peer_group, item
),
-- Ranked by themselves: a window moves all columns of its rows.
ranked as (
    select report_key, item, percent_rank() over (partition by peer_group, item order by value) as percentile
    from agency
    where enough
)
select a.agency_id, a.agency_name, a.province, a.prefecture, a.county, a.peer_group, a.item, a.numerator, a.denominator, a.value, a.enough,
    p.peers, p.peers_enough, p.peer_rate, p.peer_median,
    r.percentile,
    funnel_low(p.peer_share, a.denominator) as funnel_low,
    funnel_high(p.peer_share, a.denominator) as funnel_high,
    case when a.value < funnel_low(p.peer_share, a.denominator) then 'below'
        when a.value > funnel_high(p.peer_share, a.denominator) then 'above'
        when funnel_low(p.peer_share, a.denominator) is not null then 'within' end as funnel,
    a.report_key
from agency a
join peer p on p.peer_group = a.peer_group and p.item is not distinct from a.item
left join ranked r on r.report_key = a.report_key and r.item is not distinct from a.item;
comment on macro table metric_peers is
    'Every agency against its peers: metric_peers(metric, year), with percentile and funnel limits (99.8 %). Grain: agency x item.';
