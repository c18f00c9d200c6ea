-- Makes what counted before the next version of each report in going_back.
insert into dim_report
select d.* replace (g.report_key_new as report_key, g.version_new as version, true as is_current, g.now as loaded_at, null as superseded_at)
from dim_report d
join going_back g on g.report_key_before = d.report_key;
update dim_report d set is_current = false, superseded_at = g.now from going_back g where d.report_key = g.report_key_after;
insert into fact_request_outcome
select f.* replace (g.report_key_new as report_key) from fact_request_outcome f join going_back g on g.report_key_before = f.report_key;
insert into fact_request_flow
select f.* replace (g.report_key_new as report_key) from fact_request_flow f join going_back g on g.report_key_before = f.report_key;
insert into fact_reported_total
select f.* replace (g.report_key_new as report_key) from fact_reported_total f join going_back g on g.report_key_before = f.report_key;
insert into fact_disclosure
select f.* replace (g.report_key_new as report_key) from fact_disclosure f join going_back g on g.report_key_before = f.report_key;
insert into fact_challenge
select f.* replace (g.report_key_new as report_key) from fact_challenge f join going_back g on g.report_key_before = f.report_key;
insert into fact_narrative_claim
select f.* replace (g.report_key_new as report_key) from fact_narrative_claim f join going_back g on g.report_key_before = f.report_key;
insert into fact_cell_note
select f.* replace (g.report_key_new as report_key) from fact_cell_note f join going_back g on g.report_key_before = f.report_key;
update fact_publication p set report_key = g.report_key_new from going_back g where p.report_key = g.report_key_after;
