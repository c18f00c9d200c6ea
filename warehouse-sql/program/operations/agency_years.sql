-- grain: one report year of one agency
select
    p.year, p.due_on, p.first_seen_on, p.state, p.reason, p.source, p.report_key, r.version, r.loaded_at, r.published_on,
    (select count(*) from fact_finding f where f.report_key = p.report_key and f.outcome = 'failed') as findings
from fact_publication p
left join dim_report r on r.report_key = p.report_key
where p.agency_id = $agency_id
order by p.year desc;
