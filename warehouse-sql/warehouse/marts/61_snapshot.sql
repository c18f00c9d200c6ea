-- Which snapshot this file is.
-- grain: one row
create table dim_snapshot (
    snapshot_id    varchar not null,
    created_at     timestamptz not null,
    schema_version smallint not null,
    program        varchar not null
);
comment on table dim_snapshot is 'Which snapshot this file is: name it beside every figure taken from it. Grain: one row.';
comment on column dim_snapshot.snapshot_id is 'Id of the snapshot.';
comment on column dim_snapshot.created_at is 'When it was made.';
comment on column dim_snapshot.schema_version is 'Number of the last schema step.';
comment on column dim_snapshot.program is 'Version of the program that made it.';
