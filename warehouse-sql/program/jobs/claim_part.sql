-- Takes up a part that no node has, as long as its run runs.
-- grain: one part of one run
update ops_job_part
set node = $node, fence = $fence, started_at = $started_at
where run_id = $run_id and part = $part and state = 'running' and node is null
  and exists (select 1 from ops_job_run r where r.run_id = $run_id and r.state = 'running');
