-- What the checks found in the reports of the year of the book. figure_key leads to the first figure that a finding names; where it names whole
-- columns or rows, to the first of them that every edition of the form has; NULL where it names no figure.
-- grain: one failed rule x report x cells
select
    f.year,
    a.agency_id,
    a.agency_name,
    word_of('severity', f.severity, $zh) as severity,
    f.rule_id,
    case when $zh then f.message_zh else f.message_en end as message,
    f.expected::double as expected,
    f.actual::double as actual,
    words_of_cells(f.cells, w.words, $zh) as figures,
    f.cells,
    case when $zh then '报告原文' else 'report' end as report,
    r.source,
    f.report_key || '/' || coalesce(
        list_filter(string_split(f.cells, ' '), lambda cell: regexp_matches(cell, '^(requests|disclosure|challenges)\.[a-z_]+\.[a-z_0-9]+$'))[1],
        list_transform(
            list_filter(string_split(f.cells, ' '), lambda cell: regexp_matches(cell, '^requests\.\*\.[a-z_]+$')),
            lambda cell: replace(cell, '*', 'received'))[1],
        list_transform(
            list_filter(string_split(f.cells, ' '), lambda cell: regexp_matches(cell, '^(requests|challenges)\.[a-z_]+\.\*$')),
            lambda cell: replace(cell, '*', 'total'))[1]) as figure_key,
    case when figure_key is not null then case when $zh then '查看' else 'explain' end end as explanation
from v_finding f
cross join (select map(list(place), list(if($zh, zh, en))) as words from figure_word) w
join scope_agency s on s.agency_id = (select agency_id from dim_report d where d.report_key = f.report_key)
join v_agency a on a.agency_id = s.agency_id
join dim_report r on r.report_key = f.report_key
where f.year = $last and f.outcome = 'failed'
order by case f.severity when 'error' then 1 when 'warning' then 2 else 3 end, f.rule_id, a.agency_id, f.cells;
