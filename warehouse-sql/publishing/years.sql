-- Report years for which anything is there.
-- grain: one year
select distinct year::integer from {source}.main.dim_report
union
select distinct year::integer from {source}.main.fact_publication
order by 1;
