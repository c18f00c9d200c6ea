-- grain: one version of one report of one agency
select report_key, year, version, is_current, source, media_type, parser_version, title, published_on, loaded_at, superseded_at
from dim_report
where agency_id = $agency_id
order by year desc, version desc
limit 100;
