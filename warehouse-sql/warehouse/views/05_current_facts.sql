-- The facts of the current version of every report. History stays in the tables underneath.

-- grain: one current report x outcome x requester type
create or replace view v_request_outcome as
from fact_request_outcome
semi join (from dim_report where is_current) using (report_key);
comment on view v_request_outcome is
    'Requests answered, current versions; columns as in fact_request_outcome. Grain: report x outcome x requester type.';

-- grain: one current report x requester type
create or replace view v_request_flow as
from fact_request_flow
semi join (from dim_report where is_current) using (report_key);
comment on view v_request_flow is 'Requests in and out, current versions; columns as in fact_request_flow. Grain: report x requester type.';

-- grain: one current report x printed total
create or replace view v_reported_total as
from fact_reported_total
semi join (from dim_report where is_current) using (report_key);
comment on view v_reported_total is 'Totals as printed, current versions; columns as in fact_reported_total. Grain: report x row.';

-- grain: one current report x figure of table 二
create or replace view v_disclosure as
from fact_disclosure
semi join (from dim_report where is_current) using (report_key);
comment on view v_disclosure is 'Proactive disclosure, current versions; columns as in fact_disclosure. Grain: report x measure.';

-- grain: one current report x channel x result
create or replace view v_challenge as
from fact_challenge
semi join (from dim_report where is_current) using (report_key);
comment on view v_challenge is
    'Reconsiderations and lawsuits, current versions; columns as in fact_challenge. Grain: report x channel x result.';

-- grain: one count stated in the prose of a current report
create or replace view v_narrative_claim as
from fact_narrative_claim
semi join (from dim_report where is_current) using (report_key);
comment on view v_narrative_claim is
    'Counts that the prose states, current versions; columns as in fact_narrative_claim. Grain: one claim.';

-- grain: one rule's word on one current report
create or replace view v_finding as
from fact_finding
semi join (from dim_report where is_current) using (report_key);
comment on view v_finding is 'Findings on current versions; columns as in fact_finding. Grain: rule x report x cells.';
