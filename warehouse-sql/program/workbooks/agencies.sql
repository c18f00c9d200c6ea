-- Every agency of the book in its year: figures, change from the year before, place among its peers (same level and kind in the whole
-- country), and what to look at. Rates of fewer requests than the metric's minimum are not shown and not ranked.
-- grain: one agency
with disclosed as (
    select agency_id, value, enough, funnel, peers_enough, peer_rate,
        case when enough then rank() over (partition by peer_group, enough order by value desc) end as place
    from metric_peers('disclosure_rate', {year})
),
refused as (
    select agency_id, value, enough, funnel from metric_peers('refusal_rate', {year})
),
line as (
    select
        a.*,
        s.counted,
        p.publication_state,
        p.first_seen_on,
        p.days_after_due,
        r.report_key,
        r.received,
        b.received as received_before,
        r.carried_in,
        r.processed,
        r.carried_out,
        r.reconsideration_total,
        r.litigation_direct_total + r.litigation_after_reconsideration_total as litigation,
        r.missing_cells,
        r.findings,
        r.errors,
        r.version,
        d.value as disclosure_rate,
        d.enough as disclosure_enough,
        d.funnel as disclosure_funnel,
        d.place,
        d.peers_enough,
        d.peer_rate,
        f.value as refusal_rate,
        f.enough as refusal_enough,
        f.funnel as refusal_funnel,
        v.source
    from scope_agency s
    join v_agency a using (agency_id)
    left join mart_publication p on p.agency_id = s.agency_id and p.year = $last
    left join mart_report r on r.agency_id = s.agency_id and r.year = $last
    left join mart_report b on b.agency_id = s.agency_id and b.year = $last - 1
    left join v_report_current v on v.report_key = r.report_key
    left join disclosed d on d.agency_id = s.agency_id
    left join refused f on f.agency_id = s.agency_id
)
select
    agency_id,
    agency_name,
    concat_ws(' ', province, nullif(prefecture, province), nullif(county, prefecture)) as region,
    concat_ws(' ', word_of_level(level, $zh), nullif(word_of_kind(kind, $zh), word_of_level(level, $zh))) as kind,
    case when counted then case when $zh then '是' else 'yes' end else case when $zh then '否' else 'no' end end as counted,
    word_of_state(publication_state, $zh) as state,
    first_seen_on,
    case when days_after_due > 0 then days_after_due end as days_late,
    received,
    received - received_before as received_change,
    carried_in,
    processed,
    carried_out,
    case when disclosure_enough then disclosure_rate end as disclosure_rate,
    place,
    case when place is not null then peers_enough end as peers,
    case when refusal_enough then refusal_rate end as refusal_rate,
    reconsideration_total as reconsideration,
    litigation,
    missing_cells,
    findings,
    case when $zh then concat_ws('；',
        case when publication_state <> 'published' then word_of_state(publication_state, $zh) end,
        case when errors > 0 then '有错误' end,
        case when version > 1 then '发布后改过' end,
        case when disclosure_enough and disclosure_funnel = 'below' then '公开率显著低于同类' end,
        case when refusal_enough and refusal_funnel = 'above' then '不予公开率显著高于同类' end)
    else concat_ws('; ',
        case when publication_state <> 'published' then word_of_state(publication_state, $zh) end,
        case when errors > 0 then 'errors' end,
        case when version > 1 then 'changed after publication' end,
        case when disclosure_enough and disclosure_funnel = 'below' then 'disclosure rate well below peers' end,
        case when refusal_enough and refusal_funnel = 'above' then 'refusal rate well above peers' end) end as flags,
    case when report_key is not null then case when $zh then '报告原文' else 'report' end end as report,
    source,
    report_key
from line
order by region_code nulls last, agency_id;
