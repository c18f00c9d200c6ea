using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Loading;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>A ready warehouse with a loader of made-up documents, for each test anew.</summary>
public abstract class LoadingTests : IDisposable
{
    private protected const string Agency = "沭阳县发展和改革局";

    private protected LoadingTests() => Connection = Warehouse.Database.OpenConnection();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected TestWarehouse Warehouse { get; } = TestWarehouse.Ready();

    private protected TestDocuments Documents { get; } = new();

    private protected DuckDBConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        Warehouse.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<LoadSummary> LoadAsync(params LoadItem[] items) => LoadAsync(new LoadingOptions(), items);

    private protected async Task<LoadSummary> LoadAsync(LoadingOptions options, params LoadItem[] items)
    {
        using var loader = Documents.Loader(Warehouse.Database, options);
        return await loader.LoadAsync(items, again: false, null, Token);
    }

    private protected long Count(string table) => Connection.ExecuteScalar<long>($"select count(*) from {table}");

    private protected decimal? Scalar(string sql) => Connection.ExecuteScalar<decimal?>($"select ({sql})::decimal(18, 4)");
}
