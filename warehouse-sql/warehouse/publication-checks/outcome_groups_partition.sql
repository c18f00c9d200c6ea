-- severity: blocking
-- The groups of outcomes are disjoint and cover all outcomes: each outcome in one group, six groups, 21 outcomes.
-- grain: one count that is wrong
select 'outcomes ' || count(*) || ', codes ' || count(distinct code) || ', groups ' || count(distinct group_code) as violation
from dim_outcome
having count(*) <> 21 or count(distinct code) <> 21 or count(distinct group_code) <> 6;
