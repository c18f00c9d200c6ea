-- Writes the rows of an answer as a Parquet file.
copy (from read_json({rows}, format = 'newline_delimited', columns = {{columns}}))
to {file} (format parquet, compression zstd);
