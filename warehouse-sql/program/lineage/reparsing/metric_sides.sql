-- The sides of the metric $code for each report in a scratch database.
-- grain: one report x item
insert into compared_side
select $code, item, report_key, year, numerator, denominator from {view};
