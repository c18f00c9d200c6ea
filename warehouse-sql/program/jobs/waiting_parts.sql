-- grain: one part of a run that no node has taken up
select run_id, part, recoveries from ops_job_part where state = 'running' and node is null;
