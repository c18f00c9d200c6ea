-- severity: blocking
-- A figure has a value exactly when its state is reported: what is not reported is never 0.
-- grain: one figure that breaks it
select report_key || ' outcome ' || outcome_key || ' requester ' || requester_type_key as violation
from fact_request_outcome
where (requests is not null) <> (state_key = 0)
union all
select report_key || ' disclosure ' || measure_key from fact_disclosure where (value is not null) <> (state_key = 0)
union all
select report_key || ' challenge ' || channel_key || ' ' || result_key from fact_challenge where (cases is not null) <> (state_key = 0)
union all
select report_key || ' total ' || row_code from fact_reported_total where (value is not null) <> (state_key = 0);
