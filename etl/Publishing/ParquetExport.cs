using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>Writes the tables of a draft as Parquet files (zstd): one file a table, or one a year for tables with a report year.</summary>
internal static class ParquetExport
{
    /// <summary>Writes <c>parquet/TABLE.parquet</c> and <c>parquet/TABLE/year=YYYY/data.parquet</c> under a folder.</summary>
    public static async Task WriteAsync(DuckDBConnection connection, string folder, PublishSteps steps, CancellationToken cancellationToken)
    {
        var root = Path.Combine(folder, "parquet");
        Directory.CreateDirectory(root);
        var tables = (await connection.QueryAsync<ExportedTable>(SqlCatalog.Read("program/publishing/exported_tables.sql"))).AsList();
        foreach (var table in tables)
            await steps.TakeAsync($"parquet {table.TableName}", () => WriteTableAsync(connection, root, table, cancellationToken));
    }

    private static async Task WriteTableAsync(DuckDBConnection connection, string root, ExportedTable table, CancellationToken cancellationToken)
    {
        // A table without rows is a file too, so that its columns are told.
        var years = table.HasYears ? await YearsAsync(connection, table.TableName) : [];
        if (years.Count == 0)
        {
            await CopyAsync(connection, table.TableName, "", Path.Combine(root, $"{table.TableName}.parquet"), cancellationToken);
            return;
        }

        foreach (var year in years)
        {
            var part = Path.Combine(root, table.TableName, $"year={year}");
            Directory.CreateDirectory(part);
            await CopyAsync(connection, table.TableName, $"where year = {year}", Path.Combine(part, "data.parquet"), cancellationToken);
        }
    }

    private static async Task CopyAsync(DuckDBConnection connection, string table, string where, string file, CancellationToken cancellationToken)
    {
        var sql = SqlText.Fill(
            SqlCatalog.Read("program/publishing/export_table.sql"), ("table", SqlText.Name(table)), ("where", where), ("file", SqlText.Text(file)));
        await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancellationToken));
    }

    private static async Task<IReadOnlyList<int>> YearsAsync(DuckDBConnection connection, string table) =>
        (await connection.QueryAsync<int>($"select distinct year::integer from {SqlText.Name(table)} order by 1")).AsList();
}
