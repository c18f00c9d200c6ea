-- grain: one applied step of schema/, in order
select migration_number, name, sha256, applied_at
from ops_migration
order by migration_number;
