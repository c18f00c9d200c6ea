-- Table 三 of one year ($year). Every column obeys received + carried_in = processed + carried_out, the outcomes sum to processed,
-- and what is carried in is what was carried out the year before (except in 2 of 100 columns).
-- grain: one report version x requester type, then x outcome

create or replace macro asked(volume, share, seed) as floor(volume * share + unit(seed, 11))::integer;
create or replace macro left_open(received, seed) as floor(received * 0.15 * unit(seed, 12))::integer;

create or replace temp table generated_flow as
with share(requester_type_key, share) as (
    values (1, 0.85), (2, 0.08), (3, 0.005), (4, 0.003), (5, 0.04), (6, 0.022)
), asked_now as (
    select r.*, s.requester_type_key,
        r.report_key % 200000 * 100 + s.requester_type_key * 10 as seed,
        asked(r.volume, s.share, hash(r.agency_key, s.requester_type_key, getvariable('year'))) as received,
        asked(r.volume, s.share, hash(r.agency_key, s.requester_type_key, getvariable('year') - 1)) as received_before
    from generated_report r, share s
), flow as (
    select * exclude (received_before),
        left_open(received, hash(agency_key, requester_type_key, getvariable('year'))) as carried_out,
        left_open(received_before, hash(agency_key, requester_type_key, getvariable('year') - 1))
            + (unit(hash(agency_key, requester_type_key), getvariable('year')) < 0.02)::integer as carried_in
    from asked_now
)
select report_key, agency_key, requester_type_key, requests_edition_key, profile, is_current,
    case when requests_missing then 2 when organisations_blank and requester_type_key > 1 then 1 else 0 end as state_key,
    received + (not is_current and requester_type_key = 1)::integer as received,
    carried_in,
    received + carried_in - carried_out as processed,
    carried_out + (not is_current and requester_type_key = 1)::integer as carried_out,
    unit(seed, getvariable('year')) as remainder
from flow
order by report_key, requester_type_key;

insert into fact_request_flow
select report_key, agency_key, getvariable('year'), requester_type_key,
    case when state_key = 0 then received end, state_key, case when state_key = 0 then carried_in end, state_key,
    case when state_key = 0 then processed end, state_key, case when state_key = 0 then carried_out end, state_key
from generated_flow;

create or replace temp table outcome_share as
with weight as (
    select e.edition_key, o.outcome_key, o.code,
        case o.code when 'granted' then 42 when 'partially_granted' then 6 when 'unable_not_held' then 17 when 'unable_needs_creation' then 4
            when 'declined_petition' then 5 when 'other' then 4 when 'other_fee_unpaid' then 0.1 when 'declined_publication' then 0.3 else 2 end as weight
    from dim_edition e, dim_outcome o
    where case e.edition_key when 1 then o.in_trial_2019 else o.in_form_2021 end
), cumulated as (
    select *, sum(weight) over w / sum(weight) over (partition by edition_key) as high,
        (sum(weight) over w - weight) / sum(weight) over (partition by edition_key) as low
    from weight
    window w as (partition by edition_key order by outcome_key)
)
select edition_key, outcome_key, profile, pow(low, 0.6 + 0.05 * profile) as low, pow(least(high, 1), 0.6 + 0.05 * profile) as high
from cumulated, range(16) p(profile);

insert into fact_request_outcome
select f.report_key, f.agency_key, getvariable('year'), s.outcome_key, f.requester_type_key,
    case when f.state_key = 0 then floor(f.processed * s.high + f.remainder)::integer - floor(f.processed * s.low + f.remainder)::integer end,
    f.state_key
from generated_flow f
join outcome_share s on s.edition_key = f.requests_edition_key and s.profile = f.profile;

-- The printed totals equal the sums of the parts; blank organisations print a total all the same.
insert into fact_reported_total
select report_key, agency_key, getvariable('year'), 'requests', code,
    case when min(state_key) = 0 then sum(case when state_key = 0 then value end) end, min(state_key)
from (
    select report_key, agency_key, state_key, unnest(['received', 'carried_in', 'processed', 'carried_out']) as code,
        unnest([received, carried_in, processed, carried_out]) as value
    from generated_flow
)
group by report_key, agency_key, code
order by report_key, code;

insert into fact_reported_total
select report_key, agency_key, getvariable('year'), 'requests', o.code, value, state_key
from (
    select report_key, agency_key, outcome_key, sum(requests)::integer as value, min(state_key) as state_key
    from fact_request_outcome
    where year = getvariable('year')
    group by all
) t
join dim_outcome o using (outcome_key)
order by report_key, outcome_key;
