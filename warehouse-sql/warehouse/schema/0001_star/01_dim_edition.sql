-- The star schema: dimensions, report versions and facts.
-- Measures are NULL when not reported; state_key says why. NULL is never 0.

-- grain: one edition of the statutory form
create table dim_edition (
    edition_key     tinyint primary key,
    code            varchar not null unique,
    zh              varchar not null,
    en              varchar not null,
    notice          varchar not null,
    valid_from_year smallint not null
);
comment on table dim_edition is 'Editions of the statutory form. Grain: one edition.';
comment on column dim_edition.edition_key is 'Key of the edition.';
comment on column dim_edition.code is 'trial_2019 or form_2021.';
comment on column dim_edition.zh is 'Name in Chinese.';
comment on column dim_edition.en is 'Name in English.';
comment on column dim_edition.notice is 'The notice of the General Office of the State Council that fixes it.';
comment on column dim_edition.valid_from_year is 'First report year it was meant for; reports of later years still use older editions.';
