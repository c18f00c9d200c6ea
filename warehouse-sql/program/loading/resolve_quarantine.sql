-- grain: one waiting document whose source $sources (a JSON list) has been loaded after all
update ops_quarantine
set resolved_at = $resolved_at
where resolved_at is null
  and source in (select unnest(from_json($sources, '["VARCHAR"]')));
