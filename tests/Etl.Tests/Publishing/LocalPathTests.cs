using System.Text;
using Dapper;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse.Etl.Loading;
using Warehouse.Reading;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>A report that was loaded from a file of the operator's machine, and what of that machine a snapshot tells.</summary>
public sealed class LocalPathTests : IAsyncLifetime
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly string _home = Directory.CreateTempSubdirectory("operators-home-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_home, "2024 report.txt");

    public async ValueTask InitializeAsync()
    {
        await System.IO.File.WriteAllTextAsync(File, "the document", Token);
        await LoadAsync();
    }

    public ValueTask DisposeAsync()
    {
        _warehouse.Dispose();
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_snapshot_names_the_file_of_a_report()
    {
        using var snapshot = await _warehouse.PublishAsync();
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<string>("select source from v_report_current").ShouldBe("2024 report.txt");
    }

    [Fact]
    public async Task No_text_in_a_snapshot_and_no_file_of_it_tells_the_folders_of_the_machine()
    {
        var id = (await _warehouse.Publisher.PublishAsync(null, Token)).Manifest.Id;
        var folder = _warehouse.Store.FolderOf(id);

        using (var connection = new DuckDBConnection($"Data Source={_warehouse.Store.DatabaseOf(id)};ACCESS_MODE=READ_ONLY"))
        {
            connection.Open();
            foreach (var (table, column) in connection.Query<(string, string)>(
                "select table_name, column_name from duckdb_columns() where not internal and data_type = 'VARCHAR'").ToList())
                connection.ExecuteScalar<long>(
                    $"select count(*) from \"{table}\" where contains(\"{column}\", $home)", new { home = _home }).ShouldBe(0, $"{table}.{column}");
        }

        // Short texts stand as they are in files of both kinds.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            (await System.IO.File.ReadAllBytesAsync(file, Token)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(_home)).ShouldBe(-1, file);
    }

    [Fact]
    public async Task The_warehouse_keeps_the_path_so_that_the_file_is_found_again_and_loaded_once()
    {
        await _warehouse.Publisher.PublishAsync(null, Token);

        (await LoadAsync()).Counts.ShouldBe(new LoadProgress(Loaded: 0, Unchanged: 1, Quarantined: 0, Figures: 0));

        using var connection = _warehouse.Database.OpenConnection();
        connection.Query<string>("select source from dim_report").ShouldBe([File]);
    }

    private async Task<LoadSummary> LoadAsync()
    {
        var parser = new DocumentParser("test", (_, _, _) => new ParseResult.Parsed(
            new ReportBuilder("沭阳县发展和改革局", 2024).Set(FormTable.Requests, "received", "natural_person", 10).Build()));
        using var loader = new Loader(
            _warehouse.Database, parser, Microsoft.Extensions.Options.Options.Create(new LoadingOptions()), TimeProvider.System, NullLogger<Loader>.Instance);
        return await loader.LoadAsync([LoadItem.OfFile(File)], again: false, null, Token);
    }
}
