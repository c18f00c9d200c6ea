-- grain: one version of one agency
update dim_agency
set name = $name, region_code = $region_code, level = $level, kind = $kind, registered = true,
    valid_from = $valid_from, valid_to = $valid_to, is_current = $is_current
where agency_key = $agency_key;
