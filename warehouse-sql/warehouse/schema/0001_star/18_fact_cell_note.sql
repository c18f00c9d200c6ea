-- grain: one cell of a report version that is not plainly reported
create table fact_cell_note (
    report_key  integer not null,
    table_code  varchar not null,
    row_code    varchar not null,
    column_code varchar not null,
    state_key   tinyint not null,
    raw_text    varchar,
    doc_table   integer,
    doc_row     integer,
    doc_column  integer,
    page        integer,
    line        integer
);
comment on table fact_cell_note is 'Raw text and place of the cells that are blank or unreadable. Grain: one such cell; missing and not applicable cells have no row.';
comment on column fact_cell_note.report_key is 'Report version (dim_report).';
comment on column fact_cell_note.table_code is 'requests, disclosure or challenges.';
comment on column fact_cell_note.row_code is 'Row of the form.';
comment on column fact_cell_note.column_code is 'Column of the form.';
comment on column fact_cell_note.state_key is 'State of the cell (dim_cell_state).';
comment on column fact_cell_note.raw_text is 'Text as printed; NULL when nothing stands there.';
comment on column fact_cell_note.doc_table is 'Table of the document, from 1; 0 outside a table.';
comment on column fact_cell_note.doc_row is 'Row in that table, from 1.';
comment on column fact_cell_note.doc_column is 'Column in that table, from 1.';
comment on column fact_cell_note.page is 'Page of a paged document.';
comment on column fact_cell_note.line is 'Line of a text.';
