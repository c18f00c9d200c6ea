-- grain: one report year, from the first year of the Regulations to the year $last_year
-- Due dates by art. 49 of the Regulations: departments by 31 January, governments by 31 March of the following year.
insert into dim_year (year, department_due, government_due)
select year, make_date(year + 1, 1, 31), make_date(year + 1, 3, 31)
from range(2008, $last_year + 1) as years (year)
on conflict (year) do nothing;
