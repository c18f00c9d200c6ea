-- grain: one current report of one year
insert into mart_report from build_report;
