-- grain: one run that was asked for, here the one with this id
select * from ops_job_asked where run_id = $run_id;
