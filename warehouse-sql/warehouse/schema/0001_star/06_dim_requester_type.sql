-- grain: one kind of requester (column of table 三, without the total)
create table dim_requester_type (
    requester_type_key tinyint primary key,
    code               varchar not null unique,
    ordinal            tinyint not null,
    is_organisation    boolean not null,
    zh                 varchar not null,
    en                 varchar not null
);
comment on table dim_requester_type is 'Who asks: natural persons and five kinds of organisation. Grain: one kind. The printed total is no member.';
comment on column dim_requester_type.requester_type_key is 'Key of the kind.';
comment on column dim_requester_type.code is 'Code of the kind.';
comment on column dim_requester_type.ordinal is 'Place in the form.';
comment on column dim_requester_type.is_organisation is 'True under the header 法人或其他组织.';
comment on column dim_requester_type.zh is 'Label in Chinese.';
comment on column dim_requester_type.en is 'Label in English.';
