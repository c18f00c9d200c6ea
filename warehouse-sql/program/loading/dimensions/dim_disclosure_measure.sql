-- grain: one figure of table 二 in one edition, from seeds/disclosure_cells.csv with labels of form_rows and form_columns
insert into dim_disclosure_measure (
    measure_key, edition_key, item_code, measure_code, item_zh, item_en, measure_zh, measure_en, unit)
with cell as (
    select unnest(from_json($disclosure_cells,
        '[{"key": "TINYINT", "edition": "VARCHAR", "row": "VARCHAR", "column": "VARCHAR"}]')) as seed
),
form_row as (
    select unnest(from_json($form_rows, '[{"table": "VARCHAR", "code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR"}]')) as seed
),
form_column as (
    select unnest(from_json($form_columns,
        '[{"table": "VARCHAR", "code": "VARCHAR", "zh": "VARCHAR", "en": "VARCHAR", "unit": "VARCHAR"}]')) as seed
)
select
    cell.seed.key, dim_edition.edition_key, cell.seed."row", cell.seed."column",
    form_row.seed.zh, form_row.seed.en, form_column.seed.zh, form_column.seed.en, form_column.seed.unit
from cell
join dim_edition on dim_edition.code = cell.seed.edition
join form_row on form_row.seed."table" = 'disclosure' and form_row.seed.code = cell.seed."row"
join form_column on form_column.seed."table" = 'disclosure' and form_column.seed.code = cell.seed."column"
on conflict (measure_key) do update set
    item_zh = excluded.item_zh, item_en = excluded.item_en, measure_zh = excluded.measure_zh, measure_en = excluded.measure_en,
        unit = excluded.unit;
