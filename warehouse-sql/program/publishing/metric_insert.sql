-- One metric of the dictionary.
insert into dim_metric by name
select $code as code, $zh as zh, $en as en, $unit as unit, $formula_zh as formula_zh, $formula_en as formula_en, $additive as additive,
    $proportion as proportion, $minimum_n as minimum_n, $editions_zh as editions_zh, $editions_en as editions_en;
