-- The reports under check: the current ones of $report_keys (a JSON list), and those of the following year, whose checks look back at them.
-- grain: one report version
insert into checked_report
with wanted as (
    select agency_id, year
    from dim_report
    where is_current
      and report_key in (select unnest(from_json($report_keys, '["INTEGER"]')))
)
select report_key, agency_key, agency_id, year
from dim_report
where is_current
  and exists (
    select 1
    from wanted
    where wanted.agency_id = dim_report.agency_id
      and dim_report.year in (wanted.year, wanted.year + 1)
);
