-- grain: one run that was asked for behind another
select * from ops_job_asked where caused_by = $run_id order by schedule_id;
