-- The words of a book for the codes of the warehouse: word_of_level(code, zh), word_of_kind, word_of_state and word_of_reason give Chinese where zh
-- is true, else English; words_of_cells does so for figures that are named table.row.column, with the words of figure_word. A code that has no
-- word stands as it is, so that nothing is hidden.
create or replace temp macro word_of(kind_of, code_of, zh) as
    coalesce((select if(zh, w.chinese, w.english) from word w where w.kind = kind_of and w.code = code_of), if(zh, code_of, replace(code_of, '_', ' ')));

create or replace temp macro word_of_level(code, zh) as word_of('level', coalesce(code, 'unknown'), zh);

create or replace temp macro word_of_kind(code, zh) as word_of('kind', coalesce(code, 'unknown'), zh);

create or replace temp macro word_of_state(code, zh) as word_of('publication', coalesce(code, 'unregistered'), zh);

-- Of an answer without a report the status is told.
create or replace temp macro word_of_reason(code, zh) as case
    when starts_with(code, 'status_') then if(zh, '网站答复 HTTP ', 'the site answers HTTP ') || substr(code, 8)
    else word_of('reason', code, zh) end;

-- grain: one table (requests), row (requests.granted) or column (requests..total) of the form
create or replace temp table figure_word as
    select 'requests.' || code as place, zh, en from dim_outcome
    union all
    select 'requests..' || code, zh, en from dim_requester_type
    union all
    select 'disclosure.' || item_code, any_value(item_zh), any_value(item_en) from dim_disclosure_measure group by item_code
    union all
    select 'disclosure..' || measure_code, any_value(measure_zh), any_value(measure_en) from dim_disclosure_measure group by measure_code
    union all
    select 'challenges.' || code, zh, en from dim_challenge_channel
    union all
    select 'challenges..' || code, zh, en from dim_challenge_result
    union all
    values ('requests', '表三', 'table 3'), ('disclosure', '表二', 'table 2'), ('challenges', '表四', 'table 4'), ('narrative', '文字说明', 'text'),
        ('requests.received', '本年新收', 'received this year'), ('requests.carried_in', '上年结转', 'carried in from last year'),
        ('requests.processed', '办理结果总计', 'processed'), ('requests.carried_out', '结转下年', 'carried out to next year'),
        ('requests..total', '总计', 'total'), ('challenges..total', '总计', 'total'), ('requests.*', '各行', 'every row'), ('requests..*', '各列', 'every column'),
        ('disclosure.*', '各行', 'every row'), ('disclosure..*', '各列', 'every column'), ('challenges.*', '各行', 'every row'), ('challenges..*', '各列', 'every column');

-- words: a map from place to word, in the language of the book. A table is named with the first of its figures only.
create or replace temp macro words_of_cells(cells, words, zh) as array_to_string(
    list_transform(string_split(cells, ' '), lambda cell, i: concat_ws(' ',
        case when i = 1 or split_part(string_split(cells, ' ')[i - 1], '.', 1) <> split_part(cell, '.', 1)
            then coalesce(words[split_part(cell, '.', 1)], split_part(cell, '.', 1)) end,
        concat_ws(' × ',
            coalesce(words[split_part(cell, '.', 1) || '.' || split_part(cell, '.', 2)], nullif(split_part(cell, '.', 2), '')),
            coalesce(words[split_part(cell, '.', 1) || '..' || split_part(cell, '.', 3)], nullif(split_part(cell, '.', 3), ''))))),
    if(zh, '；', '; '));
