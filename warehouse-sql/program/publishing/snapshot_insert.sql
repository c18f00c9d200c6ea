-- Writes into a snapshot which one it is.
insert into dim_snapshot by name
select $snapshot_id as snapshot_id, $created_at as created_at, $schema_version as schema_version, $program as program;
