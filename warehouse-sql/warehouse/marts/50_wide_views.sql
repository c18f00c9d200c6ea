-- Tables 二 and 四 with one column a figure.
-- grain: one current report (agency x report year)
create or replace view v_disclosure_wide as
select report_key, agency_id, agency_name, year, disclosure_edition,
    columns('^(rules|normative_documents|licensing|other_services|penalties|coercion|fees|procurement)_')
from mart_report;
comment on view v_disclosure_wide is 'Table 二, one column a figure; a figure that the edition lacks is NULL. Grain: agency x report year.';

create or replace view v_challenges_wide as
select report_key, agency_id, agency_name, year, challenges_edition, columns('^(reconsideration|litigation_direct|litigation_after_reconsideration)_')
from mart_report;
comment on view v_challenges_wide is 'Table 四, one column a figure. Grain: agency x report year.';

create or replace view v_requests_wide as
select w.*, r.agency_name, r.level, r.kind, r.province
from mart_requests_wide w
join mart_report r using (report_key);
comment on view v_requests_wide is 'Table 三, one column a row of the form, with its agency. Grain: report x requester type.';
