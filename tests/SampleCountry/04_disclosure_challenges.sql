-- Tables 二 and 四 of one year ($year), the printed totals of table 四, and what the checks say of 6 in 100 reports.
-- grain: one report version x measure; x channel x result; x finding

insert into fact_disclosure
select r.report_key, r.agency_key, getvariable('year'), m.measure_key,
    case when unit(r.report_key, m.measure_key) > 0.04 then
        case m.measure_code
            when 'amount_10k_cny' then round(r.volume * 3 * unit(r.agency_key, m.measure_key), 4)
            when 'amount_cny' then round(r.volume * 30000 * unit(r.agency_key, m.measure_key), 2)
            when 'in_force' then floor(r.volume / 20 * unit(r.agency_key, m.measure_key))
            when 'change' then floor(5 * unit(r.report_key, m.measure_key)) - 2
            else floor(r.volume * case when m.measure_code = 'decisions' then 200 else 0.02 end * unit(r.report_key, m.measure_key))
        end
    end::decimal(18, 4),
    case when unit(r.report_key, m.measure_key) > 0.04 then 0 else 1 end
from generated_report r
join dim_disclosure_measure m on m.edition_key = r.disclosure_edition_key and not (m.item_code = 'procurement' and m.measure_code = 'amount_cny')
order by r.report_key, m.measure_key;

insert into fact_challenge
select r.report_key, r.agency_key, getvariable('year'), c.channel_key, s.result_key,
    floor(r.volume * case c.channel_key when 1 then 0.02 when 2 then 0.008 else 0.004 end * unit(hash(r.report_key, c.channel_key), s.result_key)), 0
from generated_report r, dim_challenge_channel c, dim_challenge_result s
order by r.report_key, c.channel_key, s.result_key;

insert into fact_reported_total
select report_key, agency_key, getvariable('year'), 'challenges', c.code, sum(cases)::integer, 0
from fact_challenge f
join dim_challenge_channel c using (channel_key)
where f.year = getvariable('year')
group by report_key, agency_key, c.code, c.channel_key
order by report_key, c.channel_key;

insert into fact_finding
select getvariable('year') * 1000000 + row_number() over (order by report_key), report_key, agency_key, getvariable('year'),
    'flow_balance', case when luck < 0.03 then 'error' else 'warning' end, 'failed', 'requests.received.total', 10, 11,
    '收支不平', 'what came in is not what went out', make_timestamp(getvariable('year') + 1, 6, 1, 0, 0, 0)::timestamptz
from (select *, unit(report_key, 21) as finding_luck from generated_report)
where finding_luck < 0.06;
