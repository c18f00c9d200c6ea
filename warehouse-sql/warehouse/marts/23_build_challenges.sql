-- Table 四 on one line. A total is the sum of the four results when all are reported, else the printed total, else NULL.
-- grain: one report version
create temp view build_challenges as
with channel as (
    select f.report_key, c.code,
        max(f.cases) filter (where r.code = 'upheld') as upheld,
        max(f.cases) filter (where r.code = 'corrected') as corrected,
        max(f.cases) filter (where r.code = 'other') as other,
        max(f.cases) filter (where r.code = 'pending') as pending,
        whole(f.cases, 4) as total
    from fact_challenge f
    join dim_challenge_channel c using (channel_key)
    join dim_challenge_result r using (result_key)
    where f.year = getvariable('year')
    group by f.report_key, c.code
)
select
    c.report_key,
    max(c.upheld) filter (where c.code = 'reconsideration') as reconsideration_upheld,
    max(c.corrected) filter (where c.code = 'reconsideration') as reconsideration_corrected,
    max(c.other) filter (where c.code = 'reconsideration') as reconsideration_other,
    max(c.pending) filter (where c.code = 'reconsideration') as reconsideration_pending,
    max(c.upheld) filter (where c.code = 'litigation_direct') as litigation_direct_upheld,
    max(c.corrected) filter (where c.code = 'litigation_direct') as litigation_direct_corrected,
    max(c.other) filter (where c.code = 'litigation_direct') as litigation_direct_other,
    max(c.pending) filter (where c.code = 'litigation_direct') as litigation_direct_pending,
    max(c.upheld) filter (where c.code = 'litigation_after_reconsideration') as litigation_after_reconsideration_upheld,
    max(c.corrected) filter (where c.code = 'litigation_after_reconsideration') as litigation_after_reconsideration_corrected,
    max(c.other) filter (where c.code = 'litigation_after_reconsideration') as litigation_after_reconsideration_other,
    max(c.pending) filter (where c.code = 'litigation_after_reconsideration') as litigation_after_reconsideration_pending,
    coalesce(max(c.total) filter (where c.code = 'reconsideration'), any_value(p.reconsideration)) as reconsideration_total,
    coalesce(max(c.total) filter (where c.code = 'litigation_direct'), any_value(p.litigation_direct)) as litigation_direct_total,
    coalesce(max(c.total) filter (where c.code = 'litigation_after_reconsideration'), any_value(p.litigation_after_reconsideration)) as litigation_after_reconsideration_total
from channel c
left join printed_total p using (report_key)
group by c.report_key;
