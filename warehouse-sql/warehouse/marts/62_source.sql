-- The folders in which files lay when they were loaded are nobody's business: a snapshot names the file alone.
-- grain: none; comments
comment on column dim_report.source is 'URL of the page, or name of the file.';
