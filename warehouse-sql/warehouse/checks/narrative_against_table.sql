-- id: narrative_against_table
-- severity: warning
-- zh: 正文所述数量与表格一致
-- en: Counts in the prose fit the tables
-- spoils: received, processed and challenge figures of the report
-- look at: the quoted sentence and the totals of tables 三 and 四; a count of another scope (one office of a city) is no error
-- grain: one kind of count of one report
-- A count fits when it equals one of the sums that seeds/narrative_claims.csv names for it, by the printed totals or by the parts added up.
-- Prose also counts parts, so a report fails only when none of its counts of a kind fits.
with known as (
    select
        report_key, row_code || if(table_code = 'challenges', '_total', '') as term, format('{}.{}.total', table_code, row_code) as cells,
        printed, if(unreported = 0, parts, null) as added
    from row_total
    union all
    select
        report_key, 'litigation_total', string_agg(format('challenges.{}.total', row_code), ' ' order by row_code),
        if(count(printed) = count(*), sum(printed)::bigint, null), if(sum(unreported) = 0, sum(parts)::bigint, null)
    from row_total
    where table_code = 'challenges' and row_code in ('litigation_direct', 'litigation_after_reconsideration')
    group by report_key
),
claim as (
    select report_key, claim_code, kind.zh, kind.en, ordinal, value, sentence, unnest(string_split(kind.fits, '|')) as formula
    from fact_narrative_claim
    semi join checked_report using (report_key)
    join claim_kind kind on kind.code = claim_code and kind.fits <> ''
),
term as (
    select distinct report_key, formula, unnest(string_split(formula, '+')) as term
    from claim
),
candidate as (
    select
        report_key, formula, any_value(cells) filter (where term = formula) as cells,
        if(count(printed) = count(*), sum(printed)::bigint, null) as printed,
        if(count(added) = count(*), sum(added)::bigint, null) as added
    from term
    left join known using (report_key, term)
    group by report_key, formula
),
judged as (
    select
        report_key, claim_code, any_value(zh) as zh, any_value(en) as en,
        bool_or(coalesce(value = printed, false) or coalesce(value = added, false)) as fits,
        bool_or(printed is null and added is null) as has_unknown,
        arg_min(value, ordinal) as stated,
        arg_min(sentence, ordinal) as sentence,
        first(coalesce(printed, added) order by formula) as in_table,
        string_agg(distinct cells, ' ' order by cells) as cells
    from claim
    join candidate using (report_key, formula)
    group by report_key, claim_code
)
select
    report_key, 'failed' as outcome, concat_ws(' ', 'narrative.' || claim_code, cells) as cells, in_table::decimal(18, 4) as expected,
        stated as actual,
    format('正文中{}为 {}，表中为 {}：“{}”', zh, plain(stated), in_table, sentence) as message_zh,
    format('The prose says {} {}, the table {}', plain(stated), en, in_table) as message_en
from judged
where not fits and not has_unknown
union all
select
    report_key, 'not_assessable', concat_ws(' ', 'narrative.' || claim_code, cells), null, null,
    format('正文中{}为 {}，但表中相应的数未全部报告，无法核对', zh, plain(stated)),
    format('The prose says {} {}, but the table does not report all figures to compare with', plain(stated), en)
from judged
where not fits and has_unknown
union all
select report_key, 'not_assessable', 'narrative.*', null, null, '正文没有可与表格核对的数量', 'The prose states no count to compare with the tables'
from checked_report
anti join judged using (report_key);
