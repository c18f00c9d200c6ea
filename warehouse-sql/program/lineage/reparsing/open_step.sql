-- The last step of a re-parse, when it is the parser's own ($parser_version) and was not taken back: an interrupted one goes on as itself.
select max(applied_at)
from ops_reparse
where undone_at is null
having arg_max(parser_version, applied_at) = $parser_version;
