-- The column 总计 of tables 三 and 四 as printed. It repeats what the parts say: reconcile with it, never add it to them.
-- grain: one current report x row with a printed total
create or replace view v_printed_total as
select
    r.report_key,
    r.agency_id,
    r.year,
    f.table_code,
    f.row_code,
    f.value as printed_total,
    s.code as state,
    f.table_code || '.' || f.row_code || '.total' as cell,
    r.report_key || '/' || f.table_code || '.' || f.row_code || '.total' as figure_key
from fact_reported_total f
join dim_report r on r.report_key = f.report_key and r.is_current
join dim_cell_state s on s.state_key = f.state_key;
comment on view v_printed_total is
    'The column 总计 as printed, current versions; never to be added to the parts. Grain: report x table x row.';
