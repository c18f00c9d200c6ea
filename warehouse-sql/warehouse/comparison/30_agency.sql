-- One agency's metric through the years, with its change, beside its peers.
-- grain: report year x item

create or replace macro metric_trend(metric, agency) as table
select year, item, numerator, denominator, value, enough,
    case when year - lag(year) over w = 1 then value - lag(value) over w end as change,
    case when is_share(metric) then wilson_low(numerator, denominator) end as low,
    case when is_share(metric) then wilson_high(numerator, denominator) end as high, report_key
from query_table('metric_' || metric)
where agency_id = agency
window w as (partition by item order by year)
order by item, year;
comment on macro table metric_trend is
    'A metric of one agency by year, with the change from the year before: metric_trend(metric, agency_id). Grain: year x item.';
