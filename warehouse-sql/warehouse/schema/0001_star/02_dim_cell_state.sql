-- grain: one state that a cell can be in
create table dim_cell_state (
    state_key tinyint primary key,
    code      varchar not null unique,
    zh        varchar not null,
    en        varchar not null,
    meaning   varchar not null
);
comment on table dim_cell_state is 'What is known of a figure. Only reported carries a value. Grain: one state.';
comment on column dim_cell_state.state_key is '0 reported, 1 blank, 2 missing, 3 unreadable, 4 not applicable.';
comment on column dim_cell_state.code is 'Code of the state.';
comment on column dim_cell_state.zh is 'Name in Chinese.';
comment on column dim_cell_state.en is 'Name in English.';
comment on column dim_cell_state.meaning is 'What the state says of the cell.';
