-- grain: one way of answering a request (outcome row of table 三)
create table dim_outcome (
    outcome_key   tinyint primary key,
    code          varchar not null unique,
    ordinal       tinyint not null,
    group_code    varchar not null,
    group_ordinal tinyint not null,
    group_zh      varchar not null,
    group_en      varchar not null,
    zh            varchar not null,
    en            varchar not null,
    in_trial_2019 boolean not null,
    in_form_2021  boolean not null
);
comment on table dim_outcome is 'How requests are answered: 21 outcomes in six disjoint groups that cover them all. Grain: one outcome.';
comment on column dim_outcome.outcome_key is 'Key of the outcome.';
comment on column dim_outcome.code is 'Code of the outcome.';
comment on column dim_outcome.ordinal is 'Place in the form.';
comment on column dim_outcome.group_code is 'granted, partially_granted, refused, unable, declined or other.';
comment on column dim_outcome.group_ordinal is 'Place of the group in the form.';
comment on column dim_outcome.group_zh is 'Label of the group in Chinese.';
comment on column dim_outcome.group_en is 'Label of the group in English.';
comment on column dim_outcome.zh is 'Label in Chinese.';
comment on column dim_outcome.en is 'Label in English.';
comment on column dim_outcome.in_trial_2019 is 'Whether the trial form prints it.';
comment on column dim_outcome.in_form_2021 is 'Whether the 2021 form prints it.';
