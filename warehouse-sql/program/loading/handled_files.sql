-- grain: one file that the parser $parser_version has loaded, or found to say what was stored already
-- Files in quarantine are not among them: the next load tries them again.
select distinct source, document_sha256
from ops_document
where capture_id is null
  and outcome <> 'quarantined'
  and parser_version = $parser_version;
