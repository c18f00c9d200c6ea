-- Report years of one table.
-- grain: one year
select distinct year::integer from {source}.main.{table} order by 1;
