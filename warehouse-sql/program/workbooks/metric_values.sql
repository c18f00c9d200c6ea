-- One metric over the agencies of the book: counts are added, rates are the ratio of sums, and both say how many reports they are made of.
-- {view} is the view of the metric; {counted} says which agencies enter.
-- grain: report year x item
select
    m.year::integer as year,
    m.item as item_code,
    any_value(case when $zh then coalesce(o.zh, t.zh) else coalesce(o.en, t.en) end) as item,
    count(*) as reports,
    count(m.numerator) as complete,
    count(*) - count(m.numerator) as missing,
    sum(m.numerator)::double as numerator,
    sum(m.denominator)::double as denominator
from {view} m
join scope_agency s using (agency_id)
left join dim_outcome o on o.code = m.item
left join dim_requester_type t on m.item = 'received_' || t.code
where m.year between $first and $last and {counted}
group by m.year, m.item
order by m.item, m.year;
