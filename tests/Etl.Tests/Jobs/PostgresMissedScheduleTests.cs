namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Missed schedules with the history and Hangfire in PostgreSQL.</summary>
public sealed class PostgresMissedScheduleTests(PostgresServer postgres) : MissedScheduleTests, IClassFixture<PostgresServer>
{
    private string? _database;

    private protected override async Task<string?> StoreAsync()
    {
        postgres.SkipWhenMissing();
        return _database ??= await postgres.NewDatabaseAsync();
    }
}
