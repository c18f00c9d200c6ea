-- Rules that the tables below share.
-- grain: none; functions
create or replace macro count_reported(a, b, c, d) as
    (a is not null)::integer + (b is not null)::integer + (c is not null)::integer + (d is not null)::integer;
comment on macro count_reported is 'How many of four figures are reported.';

-- A sum with holes is no total: all parts, or NULL.
create or replace macro whole(part, parts) as case when count(part) = parts then sum(part)::integer end;
comment on macro whole is 'Sum of the parts when all of them are reported, else NULL: whole(part, number of parts). An aggregate.';

-- Tables with a column for each row of the form are made from lists: the figures of a report beside the rows they stand in. Rows are told
-- apart by an enum, whose numbers compare faster than codes.
create temp type form_row as enum (
    select code from dim_outcome
    union
    values ('received'), ('carried_in'), ('processed'), ('carried_out'),
        ('reconsideration'), ('litigation_direct'), ('litigation_after_reconsideration')
    union
    select item_code || '.' || measure_code from dim_disclosure_measure
);
create temp macro figure_of(figures, form_rows, code) as figures[list_position(form_rows, code::form_row)];
