-- A metric summed over agencies: counts are added, rates are the sum of numerators over the sum of denominators (never a mean of rates).
-- Governments and departments stand side by side here: a government whose report covers its territory counts its departments' requests again.
-- For a count, keep to one peer group (metric_by_peer_group); v_hierarchy shows how a government stands to its parts.
-- complete counts the reports that enter; missing those left out because a figure is not reported.
-- grain: report year (x group) x item

create or replace macro metric_value(numerator, denominator) as
    case when count(denominator) = 0 then sum(numerator)::double else sum(numerator) / nullif(sum(denominator), 0) end;
comment on macro metric_value is 'Value of a metric over a group of rows: sum of counts, or ratio of sums. An aggregate.';

create or replace macro metric_by_year(metric) as table
select year, item, count(*) as reports, count(numerator) as complete, count(*) - count(numerator) as missing,
    sum(numerator) as numerator, sum(denominator) as denominator, metric_value(numerator, denominator) as value,
    case when is_share(metric) then wilson_low(sum(numerator), sum(denominator)) end as low,
    case when is_share(metric) then wilson_high(sum(numerator), sum(denominator)) end as high
from query_table('metric_' || metric)
group by year, item
order by year, item;
comment on macro table metric_by_year is 'A metric by year: metric_by_year(''disclosure_rate''). Grain: year x item.';

create or replace macro metric_by_province(metric) as table
select year, province, item, count(*) as reports, count(numerator) as complete, count(*) - count(numerator) as missing,
    sum(numerator) as numerator, sum(denominator) as denominator, metric_value(numerator, denominator) as value,
    case when is_share(metric) then wilson_low(sum(numerator), sum(denominator)) end as low,
    case when is_share(metric) then wilson_high(sum(numerator), sum(denominator)) end as high
from query_table('metric_' || metric)
group by year, province, item
order by year, province, item;
comment on macro table metric_by_province is
    'A metric by year and province: metric_by_province(''refusal_rate''). Grain: year x province x item.';

create or replace macro metric_by_peer_group(metric) as table
select year, peer_group, item, count(*) as reports, count(numerator) as complete, count(*) - count(numerator) as missing,
    sum(numerator) as numerator, sum(denominator) as denominator, metric_value(numerator, denominator) as value,
    median(value) filter (where enough) as median, quantile_cont(value, 0.1) filter (where enough) as p10,
    quantile_cont(value, 0.9) filter (where enough) as p90
from query_table('metric_' || metric)
group by year, peer_group, item
order by year, peer_group, item;
comment on macro table metric_by_peer_group is
    'A metric by year and peer group, with percentiles over agencies that reach the minimum N. Grain: year x peer group x item.';
