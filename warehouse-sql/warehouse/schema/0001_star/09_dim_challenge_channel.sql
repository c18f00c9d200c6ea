-- grain: one channel of challenge
create table dim_challenge_channel (
    channel_key tinyint primary key,
    code        varchar not null unique,
    zh          varchar not null,
    en          varchar not null
);
comment on table dim_challenge_channel is 'Ways to challenge an answer (table 四). Grain: one channel.';
comment on column dim_challenge_channel.channel_key is 'Key of the channel.';
comment on column dim_challenge_channel.code is 'reconsideration, litigation_direct or litigation_after_reconsideration.';
comment on column dim_challenge_channel.zh is 'Label in Chinese.';
comment on column dim_challenge_channel.en is 'Label in English.';
