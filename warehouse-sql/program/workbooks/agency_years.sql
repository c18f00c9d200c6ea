-- Key figures of every agency of the book through the years. NULL is not reported.
-- {refused}, {unable}, {declined} and {litigation} are the sums that the metrics define.
-- grain: one agency x report year that is due or loaded
with due as (
    select agency_id, year, publication_state, first_seen_on from mart_publication
),
line as (
    select coalesce(r.agency_id, d.agency_id) as agency_id, coalesce(r.year, d.year) as year, d.publication_state, d.first_seen_on,
        r.* exclude (agency_id, year, agency_name, region_code, province, prefecture, county, level, kind, peer_group)
    from mart_report r
    full join due d on d.agency_id = r.agency_id and d.year = r.year
)
select
    a.agency_id,
    a.agency_name,
    a.province,
    a.prefecture,
    a.county,
    word_of_level(a.level, $zh) as level,
    word_of_kind(a.kind, $zh) as kind,
    s.counted::integer as counted,
    l.year,
    (l.report_key is not null)::integer as loaded,
    word_of_state(l.publication_state, $zh) as publication_state,
    l.received,
    l.carried_in,
    l.granted,
    l.partially_granted,
    ({refused}) as refused,
    ({unable}) as unable,
    ({declined}) as declined,
    l.processed,
    l.carried_out,
    l.reconsideration_total as reconsideration,
    ({litigation}) as litigation,
    l.licensing_decisions,
    l.penalties_decisions,
    l.coercion_decisions,
    l.fees_amount_10k_cny as fees,
    l.missing_cells,
    l.findings,
    l.version
from line l
join scope_agency s using (agency_id)
join v_agency a using (agency_id)
where l.year between $first and $last
order by a.region_code nulls last, a.agency_id, l.year;
