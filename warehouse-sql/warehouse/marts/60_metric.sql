-- The dictionary of metrics inside the snapshot; the rows are written from warehouse-sql/warehouse/metrics.
-- grain: one metric
create table dim_metric (
    code        varchar not null,
    zh          varchar not null,
    en          varchar not null,
    unit        varchar not null,
    formula_zh  varchar not null,
    formula_en  varchar not null,
    additive    varchar not null,
    proportion  boolean not null,
    minimum_n   integer not null,
    editions_zh varchar not null,
    editions_en varchar not null
);
comment on table dim_metric is 'Metrics: the view of each is metric_ and its code. Grain: one metric.';
comment on column dim_metric.code is 'Code; metric_by_year(code) and the like take it.';
comment on column dim_metric.zh is 'Name in Chinese.';
comment on column dim_metric.en is 'Name in English.';
comment on column dim_metric.unit is 'share (0 to 1), ratio, requests, decisions, documents or 10k_cny.';
comment on column dim_metric.formula_zh is 'Formula in Chinese words.';
comment on column dim_metric.formula_en is 'Formula in English words.';
comment on column dim_metric.additive is 'everywhere, agencies (not over years) or none (a rate). Sums over agencies of one peer group: a government may count its departments again.';
comment on column dim_metric.proportion is 'Whether the numerator is a part of the denominator.';
comment on column dim_metric.minimum_n is 'Smallest denominator from which on a single value may be shown.';
comment on column dim_metric.editions_zh is 'How it stands between the editions of the form, in Chinese.';
comment on column dim_metric.editions_en is 'How it stands between the editions of the form, in English.';
