-- Table 三 with one column for each row of the form. missing_cells counts the figures of this line that are not reported.
-- Built year by year, so that a snapshot of the whole country needs the memory of one year.
-- grain: one current report x requester type
create temp view build_requests_wide as
with outcome as (
    select
        f.report_key,
        f.requester_type_key,
        list(f.requests) as figures,
        list(o.form_row) as form_rows,
        count(*) - count(f.requests) as missing_outcomes
    from fact_request_outcome f
    join (select outcome_key, code::form_row as form_row from dim_outcome) o using (outcome_key)
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
    figure_of(o.figures, o.form_rows, 'granted') as granted,
    figure_of(o.figures, o.form_rows, 'partially_granted') as partially_granted,
    figure_of(o.figures, o.form_rows, 'refused_state_secret') as refused_state_secret,
    figure_of(o.figures, o.form_rows, 'refused_prohibited_by_law') as refused_prohibited_by_law,
    figure_of(o.figures, o.form_rows, 'refused_security_stability') as refused_security_stability,
    figure_of(o.figures, o.form_rows, 'refused_third_party') as refused_third_party,
    figure_of(o.figures, o.form_rows, 'refused_internal_affairs') as refused_internal_affairs,
    figure_of(o.figures, o.form_rows, 'refused_deliberative') as refused_deliberative,
    figure_of(o.figures, o.form_rows, 'refused_enforcement_file') as refused_enforcement_file,
    figure_of(o.figures, o.form_rows, 'refused_administrative_inquiry') as refused_administrative_inquiry,
    figure_of(o.figures, o.form_rows, 'unable_not_held') as unable_not_held,
    figure_of(o.figures, o.form_rows, 'unable_needs_creation') as unable_needs_creation,
    figure_of(o.figures, o.form_rows, 'unable_unclear') as unable_unclear,
    figure_of(o.figures, o.form_rows, 'declined_petition') as declined_petition,
    figure_of(o.figures, o.form_rows, 'declined_repeat') as declined_repeat,
    figure_of(o.figures, o.form_rows, 'declined_publication') as declined_publication,
    figure_of(o.figures, o.form_rows, 'declined_excessive') as declined_excessive,
    figure_of(o.figures, o.form_rows, 'declined_reconfirmation') as declined_reconfirmation,
    figure_of(o.figures, o.form_rows, 'other_not_supplemented') as other_not_supplemented,
    figure_of(o.figures, o.form_rows, 'other_fee_unpaid') as other_fee_unpaid,
    figure_of(o.figures, o.form_rows, 'other') as other,
    f.processed,
    f.carried_out,
    (4 - count_reported(f.received, f.carried_in, f.processed, f.carried_out) + coalesce(o.missing_outcomes, 0))::integer as missing_cells
from dim_report r
join fact_request_flow f on f.report_key = r.report_key and f.year = r.year
join dim_requester_type t using (requester_type_key)
left join outcome o on o.report_key = f.report_key and o.requester_type_key = f.requester_type_key
where r.is_current and r.year = getvariable('year')
order by r.agency_id, t.ordinal;
create table mart_requests_wide as from build_requests_wide where false;
comment on table mart_requests_wide is 'Table 三, one column a row of the form, current versions. Grain: report x requester type.';
