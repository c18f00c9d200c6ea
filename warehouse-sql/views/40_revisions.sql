-- What agencies changed after publication: each figure that differs between a version and the one before it. A figure that another parser
-- read differently from the same document is no revision; cause says which, and both where document and parser changed at once.
-- grain: one report version x figure changed
create or replace view v_revision as
with version as (
    select report_key, agency_id, year, version, loaded_at, parser_version, document_sha256,
        lag(report_key) over w as before_key, lag(parser_version) over w as before_parser, lag(document_sha256) over w as before_document
    from dim_report
    window w as (partition by agency_id, year order by version)
),
changed as (
    select report_key, before_key from version where before_key is not null
),
figure as (
    from v_figure_version where report_key in (select unnest([report_key, before_key]) from changed)
),
pair as (
    select c.report_key, f.cell, f.value, f.state, false as is_before from changed c join figure f using (report_key)
    union all
    select c.report_key, f.cell, f.value, f.state, true from changed c join figure f on f.report_key = c.before_key
),
compared as (
    select report_key, cell,
        any_value(value) filter (is_before) as value_before, any_value(state) filter (is_before) as state_before,
        any_value(value) filter (not is_before) as value_after, any_value(state) filter (not is_before) as state_after
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
    coalesce(c.state_before, 'not_applicable') as state_before,
    coalesce(c.state_after, 'not_applicable') as state_after,
    v.report_key || '/' || c.cell as figure_key
from compared c
join version v using (report_key)
where c.value_before is distinct from c.value_after or c.state_before is distinct from c.state_after;
comment on view v_revision is 'Figures that changed from one version of a report to the next. Grain: report version x changed figure.';
