using System.Text.Json;
using Dapper;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>What is published opens in programs that are not ours, with the same rows and sums.</summary>
public sealed class ForeignReaderTests(CountrySnapshot country) : IClassFixture<CountrySnapshot>
{
    private static readonly (string Table, string Column)[] Sums =
    [
        ("fact_request_outcome", "requests"), ("fact_request_flow", "received"), ("fact_disclosure", "value"), ("fact_challenge", "cases"),
        ("mart_report", "processed"), ("mart_requests_wide", "granted"), ("mart_request_cube", "requests"), ("dim_agency", "agency_key"),
    ];

    [Fact]
    public async Task The_database_opens_in_duckdb_for_node()
    {
        var script = """
            import { DuckDBInstance } from '@duckdb/node-api';
            const [file, sums] = [process.argv[2], JSON.parse(process.argv[3])];
            const connection = await (await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })).connect();
            const result = {};
            for (const [table, column] of sums) {
              const reader = await connection.runAndReadAll(`select count(*)::varchar, sum(${column})::double from ${table}`);
              result[table] = reader.getRows()[0].map(Number);
            }
            console.log(JSON.stringify(result));
            """;

        Compare(await NodeAsync(["@duckdb/node-api"], script, Path.Combine(country.Folder, "warehouse.duckdb")));
    }

    [Fact]
    public async Task The_parquet_files_open_in_hyparquet()
    {
        var script = """
            import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
            import { compressors } from 'hyparquet-compressors';
            import fs from 'node:fs';
            import path from 'node:path';
            const [folder, sums] = [process.argv[2], JSON.parse(process.argv[3])];
            const files = name => fs.existsSync(path.join(folder, `${name}.parquet`))
              ? [path.join(folder, `${name}.parquet`)]
              : fs.readdirSync(path.join(folder, name)).map(year => path.join(folder, name, year, 'data.parquet'));
            const result = {};
            for (const [table, column] of sums) {
              let rows = 0, sum = 0;
              for (const name of files(table)) {
                const objects = await parquetReadObjects({ file: await asyncBufferFromFile(name), columns: [column], compressors });
                rows += objects.length;
                for (const row of objects) sum += Number(row[column] ?? 0);
              }
              result[table] = [rows, sum];
            }
            console.log(JSON.stringify(result));
            """;

        Compare(await NodeAsync(["hyparquet", "hyparquet-compressors"], script, Path.Combine(country.Folder, "parquet")));
    }

    private void Compare(string output)
    {
        var foreign = JsonSerializer.Deserialize<Dictionary<string, double[]>>(output)!;
        foreach (var (table, column) in Sums)
        {
            var (rows, sum) = country.Connection.QuerySingle<(long, double)>($"select count(*), coalesce(sum({column}), 0)::double from {table}");
            foreign[table][0].ShouldBe(rows, table);
            foreign[table][1].ShouldBe(sum, Math.Abs(sum) * 1e-9, table);
        }
    }

    private static async Task<string> NodeAsync(IReadOnlyList<string> packages, string script, string path) => await NodePackages.RunAsync(
        await NodePackages.InstallAsync(packages), script, [path, JsonSerializer.Serialize(Sums.Select(s => new[] { s.Table, s.Column }))]);
}
