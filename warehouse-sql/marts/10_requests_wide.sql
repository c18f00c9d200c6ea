-- Table 三 with one column for each row of the form. missing_cells counts the figures of this line that are not reported.
-- Built year by year, so that a snapshot of the whole country needs the memory of one year.
-- grain: one current report x requester type
create temp view build_requests_wide as
with outcome as (
    select
        f.report_key,
        f.requester_type_key,
        max(f.requests) filter (where o.code = 'granted') as granted,
        max(f.requests) filter (where o.code = 'partially_granted') as partially_granted,
        max(f.requests) filter (where o.code = 'refused_state_secret') as refused_state_secret,
        max(f.requests) filter (where o.code = 'refused_prohibited_by_law') as refused_prohibited_by_law,
        max(f.requests) filter (where o.code = 'refused_security_stability') as refused_security_stability,
        max(f.requests) filter (where o.code = 'refused_third_party') as refused_third_party,
        max(f.requests) filter (where o.code = 'refused_internal_affairs') as refused_internal_affairs,
        max(f.requests) filter (where o.code = 'refused_deliberative') as refused_deliberative,
        max(f.requests) filter (where o.code = 'refused_enforcement_file') as refused_enforcement_file,
        max(f.requests) filter (where o.code = 'refused_administrative_inquiry') as refused_administrative_inquiry,
        max(f.requests) filter (where o.code = 'unable_not_held') as unable_not_held,
        max(f.requests) filter (where o.code = 'unable_needs_creation') as unable_needs_creation,
        max(f.requests) filter (where o.code = 'unable_unclear') as unable_unclear,
        max(f.requests) filter (where o.code = 'declined_petition') as declined_petition,
        max(f.requests) filter (where o.code = 'declined_repeat') as declined_repeat,
        max(f.requests) filter (where o.code = 'declined_publication') as declined_publication,
        max(f.requests) filter (where o.code = 'declined_excessive') as declined_excessive,
        max(f.requests) filter (where o.code = 'declined_reconfirmation') as declined_reconfirmation,
        max(f.requests) filter (where o.code = 'other_not_supplemented') as other_not_supplemented,
        max(f.requests) filter (where o.code = 'other_fee_unpaid') as other_fee_unpaid,
        max(f.requests) filter (where o.code = 'other') as other,
        count(*) - count(f.requests) as missing_outcomes
    from fact_request_outcome f
    join dim_outcome o using (outcome_key)
    where f.year = getvariable('year')
    group by f.report_key, f.requester_type_key
)
select
    r.report_key,
    r.agency_id,
    r.year,
    t.code as requester_type,
    f.received,
    f.carried_in,
    o.granted,
    o.partially_granted,
    o.refused_state_secret,
    o.refused_prohibited_by_law,
    o.refused_security_stability,
    o.refused_third_party,
    o.refused_internal_affairs,
    o.refused_deliberative,
    o.refused_enforcement_file,
    o.refused_administrative_inquiry,
    o.unable_not_held,
    o.unable_needs_creation,
    o.unable_unclear,
    o.declined_petition,
    o.declined_repeat,
    o.declined_publication,
    o.declined_excessive,
    o.declined_reconfirmation,
    o.other_not_supplemented,
    o.other_fee_unpaid,
    o.other,
    f.processed,
    f.carried_out,
    (4 - count_reported(f.received, f.carried_in, f.processed, f.carried_out) + coalesce(o.missing_outcomes, 0))::integer as missing_cells
from dim_report r
join fact_request_flow f using (report_key)
join dim_requester_type t using (requester_type_key)
left join outcome o on o.report_key = f.report_key and o.requester_type_key = f.requester_type_key
where r.is_current and r.year = getvariable('year')
order by r.agency_id, t.ordinal;
create table mart_requests_wide as from build_requests_wide where false;
comment on table mart_requests_wide is 'Table 三, one column a row of the form, current versions. Grain: report x requester type.';
