-- Table 二 on one line; a figure that the report's edition lacks is NULL.
-- grain: one report version
create temp view build_disclosure as
select
    f.report_key,
    max(f.value) filter (where m.item_code = 'rules' and m.measure_code = 'issued') as rules_issued,
    max(f.value) filter (where m.item_code = 'rules' and m.measure_code = 'repealed') as rules_repealed,
    max(f.value) filter (where m.item_code = 'rules' and m.measure_code = 'in_force') as rules_in_force,
    max(f.value) filter (where m.item_code = 'rules' and m.measure_code = 'newly_made') as rules_newly_made,
    max(f.value) filter (where m.item_code = 'rules' and m.measure_code = 'newly_published') as rules_newly_published,
    max(f.value) filter (where m.item_code = 'rules' and m.measure_code = 'published_total') as rules_published_total,
    max(f.value) filter (where m.item_code = 'normative_documents' and m.measure_code = 'issued') as normative_documents_issued,
    max(f.value) filter (where m.item_code = 'normative_documents' and m.measure_code = 'repealed') as normative_documents_repealed,
    max(f.value) filter (where m.item_code = 'normative_documents' and m.measure_code = 'in_force') as normative_documents_in_force,
    max(f.value) filter (where m.item_code = 'normative_documents' and m.measure_code = 'newly_made') as normative_documents_newly_made,
    max(f.value) filter (where m.item_code = 'normative_documents' and m.measure_code = 'newly_published') as normative_documents_newly_published,
    max(f.value) filter (where m.item_code = 'normative_documents' and m.measure_code = 'published_total') as normative_documents_published_total,
    max(f.value) filter (where m.item_code = 'licensing' and m.measure_code = 'decisions') as licensing_decisions,
    max(f.value) filter (where m.item_code = 'licensing' and m.measure_code = 'items_last_year') as licensing_items_last_year,
    max(f.value) filter (where m.item_code = 'licensing' and m.measure_code = 'change') as licensing_change,
    max(f.value) filter (where m.item_code = 'other_services' and m.measure_code = 'items_last_year') as other_services_items_last_year,
    max(f.value) filter (where m.item_code = 'other_services' and m.measure_code = 'change') as other_services_change,
    max(f.value) filter (where m.item_code = 'other_services' and m.measure_code = 'decisions') as other_services_decisions,
    max(f.value) filter (where m.item_code = 'penalties' and m.measure_code = 'decisions') as penalties_decisions,
    max(f.value) filter (where m.item_code = 'penalties' and m.measure_code = 'items_last_year') as penalties_items_last_year,
    max(f.value) filter (where m.item_code = 'penalties' and m.measure_code = 'change') as penalties_change,
    max(f.value) filter (where m.item_code = 'coercion' and m.measure_code = 'decisions') as coercion_decisions,
    max(f.value) filter (where m.item_code = 'coercion' and m.measure_code = 'items_last_year') as coercion_items_last_year,
    max(f.value) filter (where m.item_code = 'coercion' and m.measure_code = 'change') as coercion_change,
    max(f.value) filter (where m.item_code = 'fees' and m.measure_code = 'amount_10k_cny') as fees_amount_10k_cny,
    max(f.value) filter (where m.item_code = 'fees' and m.measure_code = 'items_last_year') as fees_items_last_year,
    max(f.value) filter (where m.item_code = 'fees' and m.measure_code = 'change') as fees_change,
    max(f.value) filter (where m.item_code = 'procurement' and m.measure_code = 'items') as procurement_items,
    max(f.value) filter (where m.item_code = 'procurement' and m.measure_code = 'amount_10k_cny') as procurement_amount_10k_cny,
    max(f.value) filter (where m.item_code = 'procurement' and m.measure_code = 'amount_cny') as procurement_amount_cny
from fact_disclosure f
join dim_disclosure_measure m using (measure_key)
where f.year = getvariable('year')
group by f.report_key;
