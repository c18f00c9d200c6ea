-- Agencies that reported a metric in every year of a period: a trend over them is not moved by who happened to report.
-- grain: report year x item
create or replace macro metric_panel(metric, first_year, last_year) as table
with reported as (
    select agency_id, item, count(*) as years
    from query_table('metric_' || metric)
    where year between first_year and last_year and numerator is not null
    group by agency_id, item
),
complete as (
    select agency_id, item from reported where years = last_year - first_year + 1
)
select m.year, m.item, count(*) as agencies, sum(m.numerator) as numerator, sum(m.denominator) as denominator,
    metric_value(m.numerator, m.denominator) as value,
    case when is_share(metric) then wilson_low(sum(m.numerator), sum(m.denominator)) end as low,
    case when is_share(metric) then wilson_high(sum(m.numerator), sum(m.denominator)) end as high
from query_table('metric_' || metric) m
join complete c on c.agency_id = m.agency_id and c.item is not distinct from m.item
where m.year between first_year and last_year
group by m.year, m.item
order by m.item, m.year;
comment on macro table metric_panel is
    'A metric by year over the agencies that reported it in every year: metric_panel(metric, first_year, last_year). Grain: year x item.';
