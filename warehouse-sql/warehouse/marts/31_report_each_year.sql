-- grain: one current report of one year
create or replace temp table printed_total as from build_printed;
insert into mart_report from build_report;
