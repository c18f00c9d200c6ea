-- grain: one applied step of schema/
insert into ops_migration (migration_number, name, sha256, applied_at)
values ($number, $name, $sha256, $applied_at);
