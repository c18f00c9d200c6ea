-- When a service first started on this history; NULL when none did.
select min(started_at) from ops_service_start;
