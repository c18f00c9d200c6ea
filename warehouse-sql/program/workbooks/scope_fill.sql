-- Chooses the agencies: $scope is country, province, prefecture, county, agency, subordinates or kind; $code is a GB/T 2260 code, an agency id or a
-- kind; $counts is bodies, governments or all.
-- grain: one agency
insert into scope_agency
with agency as (
    select agency_id, region_code, kind from v_agency
),
chosen as (
    select a.agency_id, a.kind
    from agency a
    where case $scope
        when 'country' then true
        when 'agency' then a.agency_id = $code
        when 'kind' then a.kind = $code
        when 'subordinates' then a.agency_id = $code or exists (
            from agency head
            where head.agency_id = $code and head.kind in ('government', 'government_office')
                and starts_with(a.region_code, regexp_replace(head.region_code, '(00)+$', '')))
        else starts_with(a.region_code, regexp_replace($code, '(00)+$', ''))
    end
)
select agency_id, case $counts when 'all' then true when 'governments' then kind = 'government' else kind <> 'government' end
from chosen;
