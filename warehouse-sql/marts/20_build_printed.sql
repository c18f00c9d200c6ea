-- The printed totals of a report on one line.
-- grain: one report version
create temp view build_printed as
select
    report_key,
    max(value) filter (where row_code = 'received') as received,
    max(value) filter (where row_code = 'carried_in') as carried_in,
    max(value) filter (where row_code = 'granted') as granted,
    max(value) filter (where row_code = 'partially_granted') as partially_granted,
    max(value) filter (where row_code = 'refused_state_secret') as refused_state_secret,
    max(value) filter (where row_code = 'refused_prohibited_by_law') as refused_prohibited_by_law,
    max(value) filter (where row_code = 'refused_security_stability') as refused_security_stability,
    max(value) filter (where row_code = 'refused_third_party') as refused_third_party,
    max(value) filter (where row_code = 'refused_internal_affairs') as refused_internal_affairs,
    max(value) filter (where row_code = 'refused_deliberative') as refused_deliberative,
    max(value) filter (where row_code = 'refused_enforcement_file') as refused_enforcement_file,
    max(value) filter (where row_code = 'refused_administrative_inquiry') as refused_administrative_inquiry,
    max(value) filter (where row_code = 'unable_not_held') as unable_not_held,
    max(value) filter (where row_code = 'unable_needs_creation') as unable_needs_creation,
    max(value) filter (where row_code = 'unable_unclear') as unable_unclear,
    max(value) filter (where row_code = 'declined_petition') as declined_petition,
    max(value) filter (where row_code = 'declined_repeat') as declined_repeat,
    max(value) filter (where row_code = 'declined_publication') as declined_publication,
    max(value) filter (where row_code = 'declined_excessive') as declined_excessive,
    max(value) filter (where row_code = 'declined_reconfirmation') as declined_reconfirmation,
    max(value) filter (where row_code = 'other_not_supplemented') as other_not_supplemented,
    max(value) filter (where row_code = 'other_fee_unpaid') as other_fee_unpaid,
    max(value) filter (where row_code = 'other') as other,
    max(value) filter (where row_code = 'processed') as processed,
    max(value) filter (where row_code = 'carried_out') as carried_out,
    max(value) filter (where row_code = 'reconsideration') as reconsideration,
    max(value) filter (where row_code = 'litigation_direct') as litigation_direct,
    max(value) filter (where row_code = 'litigation_after_reconsideration') as litigation_after_reconsideration
from fact_reported_total
where year = getvariable('year')
group by report_key;
