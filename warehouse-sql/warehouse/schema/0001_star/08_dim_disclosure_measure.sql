-- grain: one figure of table 二 in one edition
create table dim_disclosure_measure (
    measure_key  tinyint primary key,
    edition_key  tinyint not null,
    item_code    varchar not null,
    measure_code varchar not null,
    item_zh      varchar not null,
    item_en      varchar not null,
    measure_zh   varchar not null,
    measure_en   varchar not null,
    unit         varchar not null
);
comment on table dim_disclosure_measure is 'The figures of table 二. No measure of 规章 or 规范性文件 carries over between the editions. Grain: item x measure x edition.';
comment on column dim_disclosure_measure.measure_key is 'Key of the measure.';
comment on column dim_disclosure_measure.edition_key is 'Edition that prints it.';
comment on column dim_disclosure_measure.item_code is 'Row: rules, normative_documents, licensing, other_services, penalties, coercion, fees or procurement.';
comment on column dim_disclosure_measure.measure_code is 'Column: issued, repealed, in_force, decisions, amount_10k_cny and so on.';
comment on column dim_disclosure_measure.item_zh is 'Label of the row in Chinese.';
comment on column dim_disclosure_measure.item_en is 'Label of the row in English.';
comment on column dim_disclosure_measure.measure_zh is 'Label of the column in Chinese.';
comment on column dim_disclosure_measure.measure_en is 'Label of the column in English.';
comment on column dim_disclosure_measure.unit is 'documents, items, decisions, 10k_cny (10,000 CNY) or cny.';
