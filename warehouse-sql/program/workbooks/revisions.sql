-- Figures that agencies changed after they had published, and those that a newer reading of the same page changed.
-- grain: one report version x figure changed
select
    a.agency_id,
    a.agency_name,
    v.year,
    v.version,
    v.revised_at::date as revised_on,
    case when $zh then case v.cause when 'document' then '机关更正' when 'both' then '机关更正或重新识别' else '重新识别' end
        else case v.cause when 'document' then 'by the agency' when 'both' then 'by the agency or read anew' else 'read anew' end end as cause,
    words_of_cells(v.cell, w.words, $zh) as figure,
    v.cell,
    v.value_before::double as value_before,
    v.value_after::double as value_after,
    v.difference::double as difference,
    v.figure_key
from mart_revision v
cross join (select map(list(place), list(if($zh, zh, en))) as words from figure_word) w
join scope_agency s using (agency_id)
join v_agency a using (agency_id)
where v.year between $first and $last
order by v.year desc, a.agency_id, v.version, v.cell;
