-- grain: one report version of the agencies $agency_ids (a JSON list)
select report_key, agency_id, year, version, is_current, capture_id, source, content_hash
from dim_report
where agency_id in (select unnest(from_json($agency_ids, '["VARCHAR"]')))
order by agency_id, year, version;
