-- Table 二 over the agencies that count, each edition by itself: no measure of rules or normative documents carries over between them.
-- grain: report year x figure of table 二 in one edition
select
    l.year,
    l.disclosure_edition as edition_code,
    any_value(case when $zh then e.zh else e.en end) as edition,
    l.item_code,
    any_value(case when $zh then m.item_zh else m.item_en end) as item,
    l.measure_code,
    any_value(case when $zh then m.measure_zh else m.measure_en end) as measure,
    any_value(case when $zh then case m.unit when 'documents' then '件' when 'items' then '项' when 'decisions' then '件' when '10k_cny' then '万元'
        when 'cny' then '元' else m.unit end else replace(m.unit, '10k_cny', '10,000 CNY') end) as unit,
    sum(l.value)::double as value,
    count(l.value) as reported,
    count(*) filter (where l.state <> 'not_applicable') - count(l.value) as missing
from v_disclosure_long l
join scope_agency s using (agency_id)
join dim_edition e on e.code = l.disclosure_edition
join dim_disclosure_measure m on m.edition_key = e.edition_key and m.item_code = l.item_code and m.measure_code = l.measure_code
where s.counted and l.year between $first and $last
group by l.year, l.disclosure_edition, l.item_code, l.measure_code
order by l.year desc, l.disclosure_edition, min(m.measure_key);
