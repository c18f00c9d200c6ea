-- Table 四 over the agencies that count: results, and totals (the sum of the four results where all are reported, else the printed total).
-- share is the part of a channel's cases in the sums shown.
-- grain: report year x channel x result
with report as (
    select r.* from mart_report r join scope_agency s using (agency_id)
    where s.counted and r.year between $first and $last
),
case_count as (
    select year, channel_code, result_code, cases from v_challenges_long semi join report using (report_key)
    union all
    select year, 'reconsideration', 'total', reconsideration_total from report
    union all
    select year, 'litigation_direct', 'total', litigation_direct_total from report
    union all
    select year, 'litigation_after_reconsideration', 'total', litigation_after_reconsideration_total from report
),
summed as (
    select year, channel_code, result_code, sum(cases)::bigint as cases, count(cases) as reported, count(*) - count(cases) as missing
    from case_count
    group by year, channel_code, result_code
)
select
    x.year,
    x.channel_code,
    case when $zh then c.zh else c.en end as channel,
    x.result_code,
    case when $zh then coalesce(r.zh, '总计') else coalesce(r.en, 'total') end as result,
    x.cases,
    x.reported,
    x.missing,
    case when x.result_code <> 'total' then x.cases / nullif(sum(x.cases) filter (where x.result_code <> 'total') over channel, 0) end::double as share
from summed x
join dim_challenge_channel c on c.code = x.channel_code
left join dim_challenge_result r on r.code = x.result_code
window channel as (partition by x.year, x.channel_code)
order by x.year desc, c.channel_key, coalesce(r.result_key, 99);
