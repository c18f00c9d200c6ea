insert into ops_service_start (node, started_at) values ($node, $started_at);
