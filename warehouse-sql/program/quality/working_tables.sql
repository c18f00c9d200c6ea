-- What the checks share, computed once a run. Figures are BIGINT: the sum of printed figures may exceed the type of one.

-- The report of the year before, where it is loaded.
-- grain: one report under check
create or replace temp table previous_report as
select checked_report.report_key, before.report_key as previous_report_key
from checked_report
join dim_report before
    on before.agency_id = checked_report.agency_id and before.year = checked_report.year - 1 and before.is_current;

-- grain: one report that a check looks at, under check itself or the year before
create or replace temp table looked_at as
select report_key from checked_report
union
select previous_report_key from previous_report;

-- The four flow rows of table 三 in each of its seven columns; NULL = not reported.
-- grain: one report x column
create or replace temp table request_column as
select
    flow.report_key, requester.code as column_code, requester.ordinal, requester.zh, requester.en,
    flow.received::bigint as received, flow.carried_in::bigint as carried_in, flow.processed::bigint as processed,
    flow.carried_out::bigint as carried_out
from fact_request_flow flow
semi join looked_at using (report_key)
join dim_requester_type requester using (requester_type_key)
union all
select
    report_key, 'total', 7, '总计', 'total',
    max(value) filter (where row_code = 'received'), max(value) filter (where row_code = 'carried_in'),
    max(value) filter (where row_code = 'processed'), max(value) filter (where row_code = 'carried_out')
from fact_reported_total
semi join looked_at using (report_key)
where table_code = 'requests'
  and row_code in ('received', 'carried_in', 'processed', 'carried_out')
group by report_key;

-- The outcome rows of table 三, added up in each of its seven columns.
-- grain: one report x column
create or replace temp table outcome_column as
select
    report_key, requester.code as column_code, sum(requests)::bigint as requests, count(*) - count(requests) as unreported,
    count(*) as figures
from fact_request_outcome
semi join checked_report using (report_key)
join dim_requester_type requester using (requester_type_key)
group by report_key, requester.code
union all
select report_key, 'total', sum(value)::bigint, count(*) - count(value), count(*)
from fact_reported_total
semi join checked_report using (report_key)
join dim_outcome outcome on outcome.code = row_code
where table_code = 'requests'
group by report_key;

-- The six requester columns of table 三 added up in each row, and the result columns of table 四, beside the printed total.
-- grain: one report x row
create or replace temp table row_total as
with parts as (
    select report_key, 'requests' as table_code, outcome.code as row_code, outcome.zh, outcome.en,
        sum(requests)::bigint as parts, count(*) - count(requests) as unreported
    from fact_request_outcome
    semi join checked_report using (report_key)
    join dim_outcome outcome using (outcome_key)
    group by all
    union all
    select report_key, 'requests', 'received', '本年新收', 'received', sum(received)::bigint, count(*) - count(received)
    from request_column semi join checked_report using (report_key) where column_code <> 'total' group by report_key
    union all
    select report_key, 'requests', 'carried_in', '上年结转', 'carried in', sum(carried_in)::bigint, count(*) - count(carried_in)
    from request_column semi join checked_report using (report_key) where column_code <> 'total' group by report_key
    union all
    select report_key, 'requests', 'processed', '办理结果总计', 'processed', sum(processed)::bigint, count(*) - count(processed)
    from request_column semi join checked_report using (report_key) where column_code <> 'total' group by report_key
    union all
    select report_key, 'requests', 'carried_out', '结转下年', 'carried out', sum(carried_out)::bigint, count(*) - count(carried_out)
    from request_column semi join checked_report using (report_key) where column_code <> 'total' group by report_key
    union all
    select report_key, 'challenges', channel.code, channel.zh, channel.en, sum(cases)::bigint, count(*) - count(cases)
    from fact_challenge
    semi join checked_report using (report_key)
    join dim_challenge_channel channel using (channel_key)
    group by all
)
select parts.*, printed.value::bigint as printed
from parts
left join fact_reported_total printed using (report_key, table_code, row_code);

-- Figures of table 二 by their codes.
-- grain: one report x item x measure
create or replace temp table disclosure_figure as
select report_key, edition_key, item_code, measure_code, item_zh, item_en, measure_zh, measure_en, unit, value
from fact_disclosure
semi join looked_at using (report_key)
join dim_disclosure_measure using (measure_key);

-- A figure as people write it: no zeros after the decimal point.
create or replace temp macro plain(figure) as regexp_replace(figure::decimal(18, 4)::varchar, '\.?0+$', '');

-- What prose counts, and the sums of table figures that such a count may equal; filled from seeds/narrative_claims.csv.
-- grain: one kind of count
create or replace temp table claim_kind (code varchar, zh varchar, en varchar, fits varchar);

-- A name without what varies between two ways of writing the same agency: brackets, spaces, long and short forms.
create or replace temp macro bare_name(name) as
    regexp_replace(
        regexp_replace(
            replace(replace(replace(replace(replace(
                regexp_replace(regexp_replace(name, '[（(][^）)]*[）)]', '', 'g'), '[^\p{Han}]', '', 'g'),
                '人民政府', '政府'), '委员会', '委'), '办公厅', '办'), '办公室', '办'), '街道办事处', '街道'),
            '街道办$', '街道'),
        '(..)政府$', '\1');

-- Whether every character of one name stands in the other in the same order: 上海市科委 is short for 上海市科学技术委.
create or replace temp macro is_short_for(shorter, longer) as regexp_full_match(longer, '.*' || regexp_replace(shorter, '(.)', '\1.*', 'g'));
