-- What goes back: each report of the step of $step whose new version still counts, with the key and number of the version to be made.
-- grain: one report
create or replace temp table going_back as
select
    r.report_key_before,
    r.report_key_after,
    (select max(report_key) from dim_report) + row_number() over (order by r.report_key_after) as report_key_new,
    $now::timestamptz as now,
    (select max(version) from dim_report v where v.agency_id = n.agency_id and v.year = n.year) + 1 as version_new
from ops_reparse r
join dim_report n on n.report_key = r.report_key_after and n.is_current
where r.applied_at = $step;
