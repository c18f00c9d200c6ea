-- Table 二 on one line; a figure that the report's edition lacks is NULL.
-- grain: one report version
create temp view build_disclosure as
with disclosure as (
    select f.report_key, list(f.value) as figures, list(m.form_row) as form_rows
    from fact_disclosure f
    join (select measure_key, (item_code || '.' || measure_code)::form_row as form_row from dim_disclosure_measure) m using (measure_key)
    where f.year = getvariable('year')
    group by f.report_key
)
select
    report_key,
    figure_of(figures, form_rows, 'rules.issued') as rules_issued,
    figure_of(figures, form_rows, 'rules.repealed') as rules_repealed,
    figure_of(figures, form_rows, 'rules.in_force') as rules_in_force,
    figure_of(figures, form_rows, 'rules.newly_made') as rules_newly_made,
    figure_of(figures, form_rows, 'rules.newly_published') as rules_newly_published,
    figure_of(figures, form_rows, 'rules.published_total') as rules_published_total,
    figure_of(figures, form_rows, 'normative_documents.issued') as normative_documents_issued,
    figure_of(figures, form_rows, 'normative_documents.repealed') as normative_documents_repealed,
    figure_of(figures, form_rows, 'normative_documents.in_force') as normative_documents_in_force,
    figure_of(figures, form_rows, 'normative_documents.newly_made') as normative_documents_newly_made,
    figure_of(figures, form_rows, 'normative_documents.newly_published') as normative_documents_newly_published,
    figure_of(figures, form_rows, 'normative_documents.published_total') as normative_documents_published_total,
    figure_of(figures, form_rows, 'licensing.decisions') as licensing_decisions,
    figure_of(figures, form_rows, 'licensing.items_last_year') as licensing_items_last_year,
    figure_of(figures, form_rows, 'licensing.change') as licensing_change,
    figure_of(figures, form_rows, 'other_services.items_last_year') as other_services_items_last_year,
    figure_of(figures, form_rows, 'other_services.change') as other_services_change,
    figure_of(figures, form_rows, 'other_services.decisions') as other_services_decisions,
    figure_of(figures, form_rows, 'penalties.decisions') as penalties_decisions,
    figure_of(figures, form_rows, 'penalties.items_last_year') as penalties_items_last_year,
    figure_of(figures, form_rows, 'penalties.change') as penalties_change,
    figure_of(figures, form_rows, 'coercion.decisions') as coercion_decisions,
    figure_of(figures, form_rows, 'coercion.items_last_year') as coercion_items_last_year,
    figure_of(figures, form_rows, 'coercion.change') as coercion_change,
    figure_of(figures, form_rows, 'fees.amount_10k_cny') as fees_amount_10k_cny,
    figure_of(figures, form_rows, 'fees.items_last_year') as fees_items_last_year,
    figure_of(figures, form_rows, 'fees.change') as fees_change,
    figure_of(figures, form_rows, 'procurement.items') as procurement_items,
    figure_of(figures, form_rows, 'procurement.amount_10k_cny') as procurement_amount_10k_cny,
    figure_of(figures, form_rows, 'procurement.amount_cny') as procurement_amount_cny
from disclosure;
