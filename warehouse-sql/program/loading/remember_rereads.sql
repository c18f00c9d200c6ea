-- Remembers the versions $after (a JSON list of report keys) that the step of $step made in the place of the versions $before.
-- grain: one new version
insert into ops_reparse
select $step, $parser_version, unnest(from_json($before, '["INTEGER"]')), unnest(from_json($after, '["INTEGER"]')), null;
