-- The words of a book for the codes of the warehouse: word_of_level(code, zh), word_of_kind, word_of_state and word_of_reason give Chinese where zh
-- is true, else English; words_of_cells does so for figures that are named table.row.column, with the words of figure_word. A code that has no
-- word stands as it is, so that nothing is hidden.
create or replace temp macro word_of_level(code, zh) as case when zh then case code when 'central' then '中央' when 'province' then '省级'
    when 'prefecture' then '地级' when 'county' then '县级' when 'township' then '乡级' else '不明' end else code end;

create or replace temp macro word_of_kind(code, zh) as case when zh then case code when 'government' then '政府' when 'government_office' then '政府办公室'
    when 'department' then '部门' when 'township' then '乡镇街道' when 'zone' then '开发区' when 'other' then '其他' else '不明' end else replace(code, '_', ' ') end;

create or replace temp macro word_of_state(code, zh) as case when zh then case code when 'published' then '按期' when 'late' then '逾期'
    when 'missing' then '未发现' when 'blocked' then '无法访问' when 'unreadable' then '无法读取' else coalesce(code, '不在名录') end
    else case code when 'published' then 'on time' else coalesce(code, 'not registered') end end;

create or replace temp macro word_of_reason(code, zh) as case code
    when 'dated_after_due' then if(zh, '报告日期晚于法定期限', 'dated after the due date')
    when 'appeared_after_due' then if(zh, '法定期限后才出现', 'appeared after the due date')
    when 'date_not_stated' then if(zh, '报告未写日期', 'states no date')
    when 'not_listed' then if(zh, '列表页中没有', 'not on the list page')
    when 'no_list_page' then if(zh, '名录中没有列表页', 'no list page is registered')
    when 'not_crawled' then if(zh, '尚未抓取', 'not crawled yet')
    when 'not_fetched_yet' then if(zh, '报告页尚未抓取', 'page of the report not fetched yet')
    when 'list_not_read' then if(zh, '列表页没有读到', 'list page not read')
    when 'not_loaded' then if(zh, '尚未入库', 'not loaded yet')
    when 'robots_disallowed' then if(zh, '网站 robots 规则不允许', 'the site''s robots rules forbid it')
    when 'robots_unreachable' then if(zh, '网站 robots 规则读不到', 'the site''s robots rules cannot be read')
    when 'needs_browser' then if(zh, '网页须用浏览器打开', 'only a browser renders the page')
    when 'challenge' then if(zh, '网站要求人机验证', 'the site demands a challenge')
    when 'login' then if(zh, '网站要求登录', 'the site demands a login')
    when 'too_large' then if(zh, '列表过大', 'the list is too large')
    when 'links_unreadable' then if(zh, '页面链接无法读取', 'links of the page cannot be read')
    when 'foreign' then if(zh, '报告只在其他网站上', 'only on a host that is not the agency''s')
    when 'look_alike' then if(zh, '网址仿冒本机关网站', 'on a host that only looks like the agency''s')
    when 'host_fails' then if(zh, '网站多次没有应答', 'the site fails again and again')
    when 'server_errors' then if(zh, '网站出错', 'the site answers with errors')
    when 'client_errors' then if(zh, '网站拒绝访问', 'the site refuses')
    when 'too_many_requests' then if(zh, '网站要求放慢', 'the site asks to slow down')
    when 'retry_after' then if(zh, '网站要求稍后再试', 'the site asks to come back later')
    when 'too_many_redirects' then if(zh, '跳转过多', 'too many redirects')
    when 'bad_redirect' then if(zh, '跳转到不可用的地址', 'redirects to nowhere')
    when 'pictures_only' then if(zh, '表格只有图片', 'the tables are pictures')
    when 'no_content' then if(zh, '页面没有报告内容', 'the page holds no report')
    when 'not_a_report' then if(zh, '不是年度报告', 'not an annual report')
    when 'website_report' then if(zh, '是网站工作年度报表', 'the report on the web site instead')
    when 'rule_of_law_report' then if(zh, '是法治政府建设报告', 'the report on the rule of law instead')
    when 'pre_2019_outline' then if(zh, '2019 年以前的格式', 'outline of before 2019')
    when 'several_reports' then if(zh, '一个文件有多份报告', 'several reports in one file')
    when 'unsupported_format' then if(zh, '文件格式不支持', 'format not supported')
    when 'damaged_file' then if(zh, '文件损坏', 'damaged file')
    when 'limit_exceeded' then if(zh, '文件过大或过于复杂', 'too large or too tangled')
    when 'tool_missing' then if(zh, '缺少读取该格式的工具', 'the tool that reads the format is missing')
    when 'year_unknown' then if(zh, '看不出年度', 'year not to be told')
    when 'agency_unknown' then if(zh, '看不出机关', 'agency not to be told')
    when 'agency_ambiguous' then if(zh, '机关名称有歧义', 'name of the agency is ambiguous')
    else if(zh, code, replace(code, '_', ' ')) end;

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

-- words: a map from place to word, in the language of the book.
create or replace temp macro words_of_cells(cells, words, zh) as array_to_string(
    list_transform(string_split(cells, ' '), lambda cell: concat_ws(' ',
        coalesce(words[split_part(cell, '.', 1)], split_part(cell, '.', 1)),
        concat_ws(' × ',
            coalesce(words[split_part(cell, '.', 1) || '.' || split_part(cell, '.', 2)], nullif(split_part(cell, '.', 2), '')),
            coalesce(words[split_part(cell, '.', 1) || '..' || split_part(cell, '.', 3)], nullif(split_part(cell, '.', 3), ''))))),
    if(zh, '；', '; '));
