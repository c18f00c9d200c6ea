-- A made-up country of 31 provinces, 333 prefectures, 2,844 counties and 38,741 townships, each government with its departments:
-- about 118,000 agencies. Keys run depth first, so that a part of the country ($scale) is still a whole tree.
-- grain: one agency

create or replace macro unit(seed, salt) as (hash(seed, salt) % 1000003)::double / 1000003;

insert into dim_region
with province as (
    select p as province, null::integer as prefecture, null::integer as county, null::integer as township from range(1, 32) t(p)
), prefecture as (
    select (q - 1) * 31 // 333 + 1, q, null, null from range(1, 334) t(q)
), county as (
    select ((c - 1) * 333 // 2844) * 31 // 333 + 1, (c - 1) * 333 // 2844 + 1, c, null from range(1, 2845) t(c)
), township as (
    select (((t - 1) * 2844 // 38741) * 333 // 2844) * 31 // 333 + 1, ((t - 1) * 2844 // 38741) * 333 // 2844 + 1,
        (t - 1) * 2844 // 38741 + 1, t
    from range(1, 38742) r(t)
), place as (
    from province union all from prefecture union all from county union all from township
), coded as (
    select *,
        printf('%02d', 10 + province) as p2,
        printf('%02d', prefecture - min(prefecture) over (partition by province) + 1) as q2,
        printf('%02d', county - min(county) over (partition by prefecture) + 1) as c2,
        printf('%03d', township - min(township) over (partition by county) + 1) as t3
    from place
)
select
    case when prefecture is null then p2 || '0000' when county is null then p2 || q2 || '00'
        when township is null then p2 || q2 || c2 else p2 || q2 || c2 || t3 end,
    case when prefecture is null then '第' || province || '省' when county is null then '第' || prefecture || '市'
        when township is null then '第' || county || '县' else '第' || township || '镇' end,
    case when prefecture is null then 'province' when county is null then 'prefecture' when township is null then 'county' else 'township' end,
    case when prefecture is null then null when county is null then p2 || '0000' when township is null then p2 || q2 || '00' else p2 || q2 || c2 end,
    '第' || province || '省',
    '第' || prefecture || '市',
    '第' || county || '县'
from coded;

insert into dim_agency
with organ as (
    select region_code, level, zh, 0 as ordinal, case when level = 'township' then 'township' else 'government' end as kind from dim_region
    union all
    select region_code, level, zh, d, case when d = 1 then 'government_office' else 'department' end
    from dim_region, range(1, 25) t(d)
    where level <> 'township' and d <= 23 + (hash(region_code) % 10 < 7)::integer
), keyed as (
    select *, row_number() over (order by region_code[:2], region_code[3:4], region_code[5:6], region_code[7:], ordinal) as agency_key from organ
)
select agency_key,
    region_code || '-' || case when ordinal = 0 then 'government' else 'organ-' || ordinal end,
    zh || case when ordinal = 0 then '人民政府' when ordinal = 1 then '人民政府办公室' else '第' || ordinal || '局' end,
    region_code, level, kind, true, date '2008-01-01', null, true
from keyed
where agency_key <= ceil(118000 * getvariable('scale'))
order by agency_key;

delete from dim_region
where not exists (from dim_agency a where a.region_code = dim_region.region_code);
