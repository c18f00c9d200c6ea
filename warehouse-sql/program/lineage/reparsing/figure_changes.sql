-- The figures that are read differently.
-- grain: one figure, or one count in prose
create or replace temp table figure_change as
select
    coalesce(b.agency_id, a.agency_id) as AgencyId,
    coalesce(b.year, a.year)::integer as Year,
    report_key as ReportKey,
    cell as Cell,
    coalesce(b.state, 'not_applicable') as StateBefore,
    b.value as ValueBefore,
    coalesce(a.state, 'not_applicable') as StateAfter,
    a.value as ValueAfter
from reparse_before.main.compared_figure b
full join reparse_after.main.compared_figure a using (report_key, cell)
where (StateBefore, b.value) is distinct from (StateAfter, a.value);
