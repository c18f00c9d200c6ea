-- Totals of table 三: the sum of the six requester types when all are reported, else the printed total, else NULL.
-- grain: one current report
create temp view build_requests as
select
    w.report_key,
    coalesce(whole(w.received, 6), any_value(p.received)) as received,
    coalesce(whole(w.carried_in, 6), any_value(p.carried_in)) as carried_in,
    coalesce(whole(w.granted, 6), any_value(p.granted)) as granted,
    coalesce(whole(w.partially_granted, 6), any_value(p.partially_granted)) as partially_granted,
    coalesce(whole(w.refused_state_secret, 6), any_value(p.refused_state_secret)) as refused_state_secret,
    coalesce(whole(w.refused_prohibited_by_law, 6), any_value(p.refused_prohibited_by_law)) as refused_prohibited_by_law,
    coalesce(whole(w.refused_security_stability, 6), any_value(p.refused_security_stability)) as refused_security_stability,
    coalesce(whole(w.refused_third_party, 6), any_value(p.refused_third_party)) as refused_third_party,
    coalesce(whole(w.refused_internal_affairs, 6), any_value(p.refused_internal_affairs)) as refused_internal_affairs,
    coalesce(whole(w.refused_deliberative, 6), any_value(p.refused_deliberative)) as refused_deliberative,
    coalesce(whole(w.refused_enforcement_file, 6), any_value(p.refused_enforcement_file)) as refused_enforcement_file,
    coalesce(whole(w.refused_administrative_inquiry, 6), any_value(p.refused_administrative_inquiry)) as refused_administrative_inquiry,
    coalesce(whole(w.unable_not_held, 6), any_value(p.unable_not_held)) as unable_not_held,
    coalesce(whole(w.unable_needs_creation, 6), any_value(p.unable_needs_creation)) as unable_needs_creation,
    coalesce(whole(w.unable_unclear, 6), any_value(p.unable_unclear)) as unable_unclear,
    coalesce(whole(w.declined_petition, 6), any_value(p.declined_petition)) as declined_petition,
    coalesce(whole(w.declined_repeat, 6), any_value(p.declined_repeat)) as declined_repeat,
    coalesce(whole(w.declined_publication, 6), any_value(p.declined_publication)) as declined_publication,
    coalesce(whole(w.declined_excessive, 6), any_value(p.declined_excessive)) as declined_excessive,
    coalesce(whole(w.declined_reconfirmation, 6), any_value(p.declined_reconfirmation)) as declined_reconfirmation,
    coalesce(whole(w.other_not_supplemented, 6), any_value(p.other_not_supplemented)) as other_not_supplemented,
    coalesce(whole(w.other_fee_unpaid, 6), any_value(p.other_fee_unpaid)) as other_fee_unpaid,
    coalesce(whole(w.other, 6), any_value(p.other)) as other,
    coalesce(whole(w.processed, 6), any_value(p.processed)) as processed,
    coalesce(whole(w.carried_out, 6), any_value(p.carried_out)) as carried_out,
    max(w.received) filter (where w.requester_type = 'natural_person') as received_natural_person,
    max(w.received) filter (where w.requester_type = 'commercial_enterprise') as received_commercial_enterprise,
    max(w.received) filter (where w.requester_type = 'research_institution') as received_research_institution,
    max(w.received) filter (where w.requester_type = 'public_welfare_organization') as received_public_welfare_organization,
    max(w.received) filter (where w.requester_type = 'legal_service_institution') as received_legal_service_institution,
    max(w.received) filter (where w.requester_type = 'other_organization') as received_other_organization,
    sum(w.missing_cells)::integer as missing_cells
from mart_requests_wide w
left join build_printed p using (report_key)
where w.year = getvariable('year')
group by w.report_key;
