using System.Net;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>The pages when the history is in PostgreSQL, which answers later than the warehouse does.</summary>
public sealed class SharedStorePageTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/runs")]
    [InlineData("/workbooks")]
    [InlineData("/api/overview")]
    [InlineData("/api/schedules")]
    [InlineData("/hangfire")]
    public async Task They_are_whole(string path)
    {
        postgres.SkipWhenMissing();
        await using var service = await RunningService.StartAsync(
            new Dictionary<string, string?> { ["ConnectionStrings:jobs"] = await postgres.NewDatabaseAsync() });

        using var answer = await service.Client.GetAsync(path, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
