-- What the scope is called: the name of the region or of the agency; NULL for other scopes.
-- grain: one row
select case when $scope in ('agency', 'subordinates') then (select any_value(agency_name) from v_agency where agency_id = $code)
    when $scope in ('province', 'prefecture', 'county') then (
        select any_value(concat_ws('', province, case when prefecture <> province then prefecture end, case when county <> prefecture then county end))
        from dim_region where region_code = $code and level = $scope)
    end;
