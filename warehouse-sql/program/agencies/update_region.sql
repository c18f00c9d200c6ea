-- grain: one region
update dim_region
set zh = $zh, level = $level, parent_code = $parent_code, province = $province, prefecture = $prefecture, county = $county
where region_code = $region_code;
