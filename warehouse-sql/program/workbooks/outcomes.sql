-- Table 三 over the agencies that count: by requester, and in total (the sum of the six requesters where all are reported, else the printed
-- total). share is the part of all that was processed for this requester, over reports that state both.
-- grain: report year x row of the form x requester type
with report as (
    select r.* from mart_report r join scope_agency s using (agency_id)
    where s.counted and r.year between $first and $last
),
form_row(row_code, ordinal, in_trial, in_2021, zh, en) as (
    select code, ordinal, in_trial_2019, in_form_2021, zh, en from dim_outcome
    union all
    values ('received', 1, true, true, '本年新收', 'received this year'), ('carried_in', 2, true, true, '上年结转', 'carried in from last year'),
        ('processed', 24, true, true, '办理结果总计', 'processed'), ('carried_out', 25, true, true, '结转下年', 'carried out to next year')
),
wide as (
    select r.year, r.requests_edition, w.requester_type,
        columns(w.* exclude (report_key, agency_id, year, requester_type, missing_cells)),
        w.processed as all_processed
    from mart_requests_wide w
    join report r on r.report_key = w.report_key
    union all by name
    select year, requests_edition, 'total' as requester_type,
        columns('^(received|carried_in|granted|partially_granted|refused_[a-z_]+|unable_[a-z_]+|declined_[a-z_]+|other|other_not_supplemented|other_fee_unpaid|processed|carried_out)$'),
        processed as all_processed
    from report
),
cell as (
    from wide unpivot include nulls (requests for row_code in (columns(* exclude (year, requests_edition, requester_type, all_processed))))
),
summed as (
    select c.year, f.ordinal, c.row_code, any_value(f.zh) as zh, any_value(f.en) as en, c.requester_type,
        sum(c.requests)::bigint as requests,
        count(c.requests) as reported,
        count(*) - count(c.requests) as missing,
        sum(c.requests) filter (where c.all_processed is not null)::double as shared,
        sum(c.all_processed) filter (where c.requests is not null)::double as all_processed
    from cell c
    join form_row f using (row_code)
    where case c.requests_edition when 'trial_2019' then f.in_trial else f.in_2021 end
    group by c.year, f.ordinal, c.row_code, c.requester_type
)
select
    s.year,
    s.row_code,
    coalesce(o.group_code, 'flow') as group_code,
    case when $zh then s.zh else s.en end as row_label,
    s.requester_type as requester_code,
    case when $zh then coalesce(t.zh, '总计') else coalesce(t.en, 'total') end as requester,
    s.requests,
    s.reported,
    s.missing,
    case when s.row_code not in ('received', 'carried_in', 'carried_out') then s.shared / nullif(s.all_processed, 0) end as share
from summed s
left join dim_requester_type t on t.code = s.requester_type
left join dim_outcome o on o.code = s.row_code
order by s.year desc, s.ordinal, coalesce(t.ordinal, 99);
