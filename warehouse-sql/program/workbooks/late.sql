-- Who has not published on time in the year of the book, and why.
-- grain: one agency whose report is late, missing, blocked or unreadable
select
    c.agency_id,
    c.agency_name,
    concat_ws(' ', c.province, nullif(c.prefecture, c.province), nullif(c.county, c.prefecture)) as region,
    word_of_state(c.publication_state, $zh) as state,
    c.due_on,
    c.first_seen_on,
    c.days_after_due as days_late,
    word_of_reason(c.reason, $zh) as reason,
    c.source
from v_coverage c
join scope_agency s using (agency_id)
where c.year = $last and c.publication_state <> 'published'
order by case c.publication_state when 'missing' then 1 when 'blocked' then 2 when 'unreadable' then 3 else 4 end, c.days_after_due desc, c.agency_id;
