-- The printed totals of a report on one line; printed_total holds those of the year at hand.
-- grain: one report version
create temp view build_printed as
with printed as (
    select report_key, list(value) as figures, list(try_cast(row_code as form_row)) as form_rows
    from fact_reported_total
    where year = getvariable('year')
    group by report_key
)
select
    report_key,
    figure_of(figures, form_rows, 'received') as received,
    figure_of(figures, form_rows, 'carried_in') as carried_in,
    figure_of(figures, form_rows, 'granted') as granted,
    figure_of(figures, form_rows, 'partially_granted') as partially_granted,
    figure_of(figures, form_rows, 'refused_state_secret') as refused_state_secret,
    figure_of(figures, form_rows, 'refused_prohibited_by_law') as refused_prohibited_by_law,
    figure_of(figures, form_rows, 'refused_security_stability') as refused_security_stability,
    figure_of(figures, form_rows, 'refused_third_party') as refused_third_party,
    figure_of(figures, form_rows, 'refused_internal_affairs') as refused_internal_affairs,
    figure_of(figures, form_rows, 'refused_deliberative') as refused_deliberative,
    figure_of(figures, form_rows, 'refused_enforcement_file') as refused_enforcement_file,
    figure_of(figures, form_rows, 'refused_administrative_inquiry') as refused_administrative_inquiry,
    figure_of(figures, form_rows, 'unable_not_held') as unable_not_held,
    figure_of(figures, form_rows, 'unable_needs_creation') as unable_needs_creation,
    figure_of(figures, form_rows, 'unable_unclear') as unable_unclear,
    figure_of(figures, form_rows, 'declined_petition') as declined_petition,
    figure_of(figures, form_rows, 'declined_repeat') as declined_repeat,
    figure_of(figures, form_rows, 'declined_publication') as declined_publication,
    figure_of(figures, form_rows, 'declined_excessive') as declined_excessive,
    figure_of(figures, form_rows, 'declined_reconfirmation') as declined_reconfirmation,
    figure_of(figures, form_rows, 'other_not_supplemented') as other_not_supplemented,
    figure_of(figures, form_rows, 'other_fee_unpaid') as other_fee_unpaid,
    figure_of(figures, form_rows, 'other') as other,
    figure_of(figures, form_rows, 'processed') as processed,
    figure_of(figures, form_rows, 'carried_out') as carried_out,
    figure_of(figures, form_rows, 'reconsideration') as reconsideration,
    figure_of(figures, form_rows, 'litigation_direct') as litigation_direct,
    figure_of(figures, form_rows, 'litigation_after_reconsideration') as litigation_after_reconsideration
from printed;
create temp table printed_total as from build_printed where false;
