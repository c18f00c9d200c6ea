-- The columns of a table, its sources without the folders of the machine they were loaded on: of a file the name, of a page its URL.
* replace (case when source like '%://%' then source else regexp_extract(source, '[^/\\]*$') end as source)
