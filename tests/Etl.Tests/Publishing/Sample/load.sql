-- Loads the sample country from the CSV files of this folder. A figure that figures.csv leaves out is a printed 0.
create temp table figure as select * replace (value::decimal(18, 4) as value) from read_csv('{folder}/figures.csv', all_varchar = true);
create temp table report as from read_csv('{folder}/reports.csv');
insert into dim_region select region_code, zh, level, parent_code, case when region_code like '11%' then '甲省' else '戊省' end,
    case level when 'province' then null else '乙市' end, case level when 'county' then zh end
from read_csv('{folder}/regions.csv', all_varchar = true);
insert into dim_agency select agency_key, agency_id, name, region_code, level, kind, true, date '2008-01-01', null, true
from read_csv('{folder}/agencies.csv', types = {'region_code': 'varchar'});
insert into dim_report
select report_key, agency_key, agency_id, year, version, is_current, null, 'https://example.invalid/' || report_key, 'text/html',
    sha256(report_key::varchar), sha256('content' || report_key), 'sample 1', q.edition_key, d.edition_key, q.edition_key,
    requests_found, true, true, null, null, null, null, null, loaded_at, superseded_at
from report r
join dim_edition q on q.code = r.requests_edition
join dim_edition d on d.code = r.disclosure_edition;
insert into fact_request_outcome
select r.report_key, r.agency_key, r.year, o.outcome_key, t.requester_type_key,
    case when f.state is null then 0 else f.value end, coalesce(s.state_key, 0)
from dim_report r
join dim_edition e on e.edition_key = r.requests_edition_key
join dim_outcome o on case e.code when 'trial_2019' then o.in_trial_2019 else o.in_form_2021 end
cross join dim_requester_type t
left join figure f on f.report_key = r.report_key and f."table" = 'requests' and f."row" = o.code and f."column" = t.code
left join dim_cell_state s on s.code = f.state
order by all;
insert into fact_request_flow
with cell as (
    select r.report_key, r.agency_key, r.year, t.requester_type_key, c.code, case when f.state is null then 0 else f.value end::integer as value,
        coalesce(s.state_key, 0) as state_key
    from dim_report r
    cross join dim_requester_type t
    cross join (values ('received'), ('carried_in'), ('processed'), ('carried_out')) c(code)
    left join figure f on f.report_key = r.report_key and f."table" = 'requests' and f."row" = c.code and f."column" = t.code
    left join dim_cell_state s on s.code = f.state
)
select report_key, agency_key, year, requester_type_key,
    max(value) filter (where code = 'received'), max(state_key) filter (where code = 'received'),
    max(value) filter (where code = 'carried_in'), max(state_key) filter (where code = 'carried_in'),
    max(value) filter (where code = 'processed'), max(state_key) filter (where code = 'processed'),
    max(value) filter (where code = 'carried_out'), max(state_key) filter (where code = 'carried_out')
from cell
group by all
order by all;
insert into fact_reported_total
select r.report_key, r.agency_key, r.year, l.table_code, l.row_code, case when f.state is null then 0 else f.value end, coalesce(s.state_key, 0)
from dim_report r
join dim_edition e on e.edition_key = r.requests_edition_key
join (
    select 'requests' as table_code, code as row_code, in_trial_2019 from dim_outcome
    union all
    values ('requests', 'received', true), ('requests', 'carried_in', true), ('requests', 'processed', true), ('requests', 'carried_out', true)
    union all
    select 'challenges', code, true from dim_challenge_channel
) l on l.in_trial_2019 or e.code = 'form_2021'
left join figure f on f.report_key = r.report_key and f."table" = l.table_code and f."row" = l.row_code and f."column" = 'total'
left join dim_cell_state s on s.code = f.state
order by all;
insert into fact_disclosure
select r.report_key, r.agency_key, r.year, m.measure_key, case when f.state is null then 0 else f.value end, coalesce(s.state_key, 0)
from dim_report r
join dim_disclosure_measure m on m.edition_key = r.disclosure_edition_key and not (m.item_code = 'procurement' and m.measure_code = 'amount_cny')
left join figure f on f.report_key = r.report_key and f."table" = 'disclosure' and f."row" = m.item_code and f."column" = m.measure_code
left join dim_cell_state s on s.code = f.state
order by all;
insert into fact_challenge
select r.report_key, r.agency_key, r.year, c.channel_key, x.result_key, case when f.state is null then 0 else f.value end, coalesce(s.state_key, 0)
from dim_report r
cross join dim_challenge_channel c
cross join dim_challenge_result x
left join figure f on f.report_key = r.report_key and f."table" = 'challenges' and f."row" = c.code and f."column" = x.code
left join dim_cell_state s on s.code = f.state
order by all;
insert into fact_publication
select agency_id, agency_key, year, due_on, first_seen_on, state, reason, null, report_key, timestamptz '2025-06-01 00:00:00+00'
from read_csv('{folder}/publication.csv');
insert into fact_finding
select report_key, report_key, agency_key, year, 'sample', 'error', 'failed', 'requests.received.total', null, null, '样例', 'sample', loaded_at
from dim_report
where report_key in (select report_key from read_csv('{folder}/findings.csv'));
