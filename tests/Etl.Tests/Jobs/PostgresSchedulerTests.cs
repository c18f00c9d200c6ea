namespace Warehouse.Etl.Tests.Jobs;

/// <summary>The contract with the history and Hangfire in PostgreSQL.</summary>
public sealed class PostgresSchedulerTests(PostgresServer postgres) : SchedulerContractTests, IClassFixture<PostgresServer>
{
    private string? _database;

    private protected override async Task<string?> StoreAsync()
    {
        postgres.SkipWhenMissing();
        return _database ??= await postgres.NewDatabaseAsync();
    }
}
