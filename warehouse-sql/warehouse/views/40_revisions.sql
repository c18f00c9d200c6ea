-- What agencies changed after publication: each figure that differs between a version and the one before it. A figure that another parser
-- read differently from the same document is no revision; cause says which, and both where document and parser changed at once.
-- grain: one report version x figure changed
create or replace view v_revision as
with version as (
    select report_key, agency_id, year, version, loaded_at, parser_version, document_sha256,
        lag(report_key) over w as before_key, lag(parser_version) over w as before_parser, lag(document_sha256) over w as before_document
    from dim_report
    semi join (select agency_id, year from dim_report group by agency_id, year having count(*) > 1) using (agency_id, year)
    window w as (partition by agency_id, year order by version)
),
changed as (
    select report_key, before_key from version where before_key is not null
),
-- As v_figure_version, but of few reports: those of all others are left out before a figure gets the name of its cell.
involved as materialized (
    select unnest([report_key, before_key]) as report_key from changed
),
figure as (
    select report_key, 'requests.' || o.code || '.' || t.code as cell, f.requests::decimal(18, 4) as value, f.state_key
    from (from fact_request_outcome semi join involved using (report_key)) f
    join dim_outcome o using (outcome_key)
    join dim_requester_type t using (requester_type_key)
    union all
    select f.report_key, 'requests.' || f.row_code || '.' || t.code, f.requests, f.state_key
    from (from v_flow_long semi join involved using (report_key)) f
    join dim_requester_type t using (requester_type_key)
    union all
    select report_key, 'disclosure.' || m.item_code || '.' || m.measure_code, f.value, f.state_key
    from (from fact_disclosure semi join involved using (report_key)) f
    join dim_disclosure_measure m using (measure_key)
    union all
    select report_key, 'challenges.' || c.code || '.' || x.code, f.cases, f.state_key
    from (from fact_challenge semi join involved using (report_key)) f
    join dim_challenge_channel c using (channel_key)
    join dim_challenge_result x using (result_key)
    union all
    select report_key, table_code || '.' || row_code || '.total', value, state_key
    from fact_reported_total
    semi join involved using (report_key)
),
pair as (
    select c.report_key, f.cell, f.value, f.state_key, false as is_before from changed c join figure f using (report_key)
    union all
    select c.report_key, f.cell, f.value, f.state_key, true from changed c join figure f on f.report_key = c.before_key
),
compared as (
    select report_key, cell,
        any_value(value) filter (is_before) as value_before, any_value(state_key) filter (is_before) as state_key_before,
        any_value(value) filter (not is_before) as value_after, any_value(state_key) filter (not is_before) as state_key_after
    from pair
    group by report_key, cell
)
select
    v.report_key,
    v.agency_id,
    v.year,
    v.version,
    v.loaded_at as revised_at,
    case when v.document_sha256 is not distinct from v.before_document then 'parser'
        when v.parser_version is not distinct from v.before_parser then 'document' else 'both' end as cause,
    c.cell,
    c.value_before,
    c.value_after,
    c.value_after - c.value_before as difference,
    coalesce(b.code, 'not_applicable') as state_before,
    coalesce(s.code, 'not_applicable') as state_after,
    v.report_key || '/' || c.cell as figure_key
from compared c
join version v using (report_key)
left join dim_cell_state b on b.state_key = c.state_key_before
left join dim_cell_state s on s.state_key = c.state_key_after
where c.value_before is distinct from c.value_after or c.state_key_before is distinct from c.state_key_after;
comment on view v_revision is 'Figures that changed from one version of a report to the next. Grain: report version x changed figure.';
