-- Rules that the tables below share.
-- grain: none; functions
create or replace macro count_reported(a, b, c, d) as
    (a is not null)::integer + (b is not null)::integer + (c is not null)::integer + (d is not null)::integer;
comment on macro count_reported is 'How many of four figures are reported.';

-- A sum with holes is no total: all parts, or NULL.
create or replace macro whole(part, parts) as case when count(part) = parts then sum(part)::integer end;
comment on macro whole is 'Sum of the parts when all of them are reported, else NULL: whole(part, number of parts). An aggregate.';
