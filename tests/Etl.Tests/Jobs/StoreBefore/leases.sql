-- What the nodes of a cluster share of the crawl, in PostgreSQL.

-- grain: one host
create table crawl_host_lease (
    host         varchar primary key,
    node         varchar not null,
    fence        bigint not null,
    leased_until timestamptz not null
);
comment on table crawl_host_lease is 'Which node may ask a host. Grain: one host.';
comment on column crawl_host_lease.host is 'Host, with its port when unusual.';
comment on column crawl_host_lease.node is 'The node that has it.';
comment on column crawl_host_lease.fence is 'Counts up each time that the host changes hands; who holds an older number has lost it.';
comment on column crawl_host_lease.leased_until is 'When it is free again, unless the node extends it.';
