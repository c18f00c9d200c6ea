-- grain: one waiting cover page whose report has been loaded, from its attachment or another page
-- A page without figures is no loss once the agency's report of that year is there.
update ops_quarantine
set resolved_at = $resolved_at
where resolved_at is null
  and reason_code = 'no_content'
  and exists (
    select 1
    from ops_capture cover
    join dim_report report on report.agency_id = cover.agency_id and report.year = cover.year
    where cover.capture_id = ops_quarantine.capture_id
);
