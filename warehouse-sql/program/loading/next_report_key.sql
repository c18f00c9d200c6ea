-- The key for the next report version. One transaction at a time loads, so what is stored is all there is to step over.
select (coalesce(max(report_key), 0) + 1)::integer
from dim_report;
