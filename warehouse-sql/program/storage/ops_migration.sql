-- The log of the schema's own steps, made before the first of them.
-- grain: one applied step of schema/
create table if not exists ops_migration (
    migration_number integer primary key,
    name             varchar not null,
    sha256           varchar not null,
    applied_at       timestamptz not null
);
comment on table ops_migration is 'Steps of the schema that this database has been through. Grain: one step.';
comment on column ops_migration.migration_number is 'Number of the step, from 1 without gaps.';
comment on column ops_migration.name is 'Name of the step.';
comment on column ops_migration.sha256 is 'SHA-256 of its statements, lower-case hex; a step is never edited once applied.';
comment on column ops_migration.applied_at is 'When it was applied.';
