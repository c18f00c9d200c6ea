-- Control figures straight from the facts of the snapshot, past the tables made for speed, for the year of the book.
-- grain: one control figure
with report as (
    select r.report_key from dim_report r join scope_agency s using (agency_id) where s.counted and r.is_current and r.year = $last
),
flow as (
    select * from fact_request_flow semi join report using (report_key)
),
answered as (
    select * from fact_request_outcome semi join report using (report_key)
)
select 'reports' as code, count(*)::double as value from report
union all
select 'received_parts', sum(received)::double from flow
union all
select 'processed_parts', sum(processed)::double from flow
union all
select 'outcome_parts', sum(requests)::double from answered
union all
select 'challenge_parts', sum(cases)::double from fact_challenge semi join report using (report_key)
union all
select 'disclosure_sum', sum(value)::double from fact_disclosure semi join report using (report_key)
union all
select 'agencies', (select count(*) from scope_agency)::double;
