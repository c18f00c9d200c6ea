-- Writes one table, or one year of it, as a Parquet file.
copy (from {table} {where}) to {file} (format parquet, compression zstd);
