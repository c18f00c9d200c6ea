-- grain: one result of a challenge (without the total)
create table dim_challenge_result (
    result_key tinyint primary key,
    code       varchar not null unique,
    zh         varchar not null,
    en         varchar not null
);
comment on table dim_challenge_result is 'Results of challenges. The printed total is no member. Grain: one result.';
comment on column dim_challenge_result.result_key is 'Key of the result.';
comment on column dim_challenge_result.code is 'upheld, corrected, other or pending.';
comment on column dim_challenge_result.zh is 'Label in Chinese.';
comment on column dim_challenge_result.en is 'Label in English.';
