-- One agency beside its peers (same level and kind in the whole country): the rate of all peers together and their median.
-- {view} is the view of the metric.
-- grain: report year
select m.year::integer as year,
    sum(m.numerator)::double / nullif(sum(m.denominator)::double, 0) as peer_rate,
    median(m.value) filter (where m.enough)::double as peer_median,
    count(*) filter (where m.enough) as peers
from {view} m
where m.year between $first and $last and m.item is null
    and m.peer_group = (select any_value(peer_group) from v_agency where agency_id = $code)
group by m.year
order by m.year;
