-- What the changes do to the metrics, over the reports for which a side of the metric differs.
-- grain: one metric x item x report year
with compared as (
    select
        b.metric,
        b.item,
        b.year,
        b.numerator as numerator_before,
        b.denominator as denominator_before,
        a.numerator as numerator_after,
        a.denominator as denominator_after
    from reparse_before.main.compared_side b
    join reparse_after.main.compared_side a
        on a.metric = b.metric and a.report_key = b.report_key and a.item is not distinct from b.item
    where (b.numerator, b.denominator) is distinct from (a.numerator, a.denominator)
)
select
    metric as Metric,
    item as Item,
    year::integer as Year,
    count(*) as Reports,
    sum(numerator_before)::decimal(18, 4) as NumeratorBefore,
    sum(denominator_before)::decimal(18, 4) as DenominatorBefore,
    sum(numerator_after)::decimal(18, 4) as NumeratorAfter,
    sum(denominator_after)::decimal(18, 4) as DenominatorAfter
from compared
group by metric, item, year
order by metric, item, year;
