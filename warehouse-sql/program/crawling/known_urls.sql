-- grain: one URL of one agency that the crawl knows
select
    agency_id,
    url,
    role
from ops_frontier;
