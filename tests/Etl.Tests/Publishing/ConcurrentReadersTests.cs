using System.Globalization;
using Dapper;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Queries;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>Many readers of snapshots while new ones are published.</summary>
public sealed class ConcurrentReadersTests
{
    // Readers and loads leave the processor to the publications between what they do; without it the test would only take longer.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _loaded;

    [Fact]
    public async Task Thirty_readers_see_whole_snapshots_while_the_service_loads_and_publishes()
    {
        using var warehouse = TestWarehouse.Published(SampleScale.Small, new PublishingOptions { MaximumQueries = 30 });
        using var queries = new SnapshotQueries(
            warehouse.Store, warehouse.Folder, Microsoft.Extensions.Options.Options.Create(new WarehouseOptions { Sandbox = new SandboxLimits { MemoryMegabytes = 500 } }),
            Microsoft.Extensions.Options.Options.Create(new PublishingOptions { MaximumQueries = 4, MaximumWaiting = 1000 }));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var readers = Enumerable.Range(0, 30).Select(_ => Task.Run(() => ReadAsync(queries, stop.Token))).ToList();
        var loading = Task.Run(() => Load(warehouse, stop.Token));
        for (var i = 0; i < 3; i++)
        {
            await SomethingLoadedAsync(loading);
            (await warehouse.Publisher.PublishAsync(null, TestContext.Current.CancellationToken)).Manifest.BlockedBy.ShouldBeEmpty();
        }

        await stop.CancelAsync();
        await loading;
        var seen = (await Task.WhenAll(readers)).SelectMany(answers => answers).ToList();

        // One load adds one report with six flow rows at a time: a snapshot with a torn load would not have six a report.
        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(answer => answer.Flows == answer.Reports * 6);
        seen.GroupBy(answer => answer.Snapshot).ShouldAllBe(snapshot => snapshot.Select(answer => answer.Reports).Distinct().Count() == 1);
        seen.Select(answer => answer.Reports).Distinct().Count().ShouldBeGreaterThan(1);
    }

    private async Task SomethingLoadedAsync(Task loading)
    {
        var before = Interlocked.Read(ref _loaded);
        while (Interlocked.Read(ref _loaded) == before && !loading.IsCompleted)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
    }

    private static async Task<List<(string Snapshot, long Reports, long Flows)>> ReadAsync(SnapshotQueries queries, CancellationToken stop)
    {
        const string Sql = "select snapshot_id, (select count(*) from dim_report), (select count(*) from fact_request_flow) from dim_snapshot";
        var seen = new List<(string, long, long)>();
        for (var last = false; !last;)
        {
            last = stop.IsCancellationRequested; // one more answer after the stop: the last snapshot is seen
            var answer = await queries.RunAsync(Sql, null, CancellationToken.None);
            answer.Rows[0][0].ShouldBe(answer.SnapshotId);
            seen.Add((answer.SnapshotId, Number(answer.Rows[0][1]), Number(answer.Rows[0][2])));
            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return seen;
    }

    private void Load(TestWarehouse warehouse, CancellationToken stop)
    {
        using var connection = warehouse.Database.OpenConnection();
        for (var key = 50_000_000; !stop.IsCancellationRequested; key++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(
                "insert into dim_report select * replace ($key as report_key, false as is_current) from dim_report "
                + "where report_key = (select min(report_key) from fact_request_flow)", new { key });
            connection.Execute(
                "insert into fact_request_flow select * replace ($key as report_key) from fact_request_flow "
                + "where report_key = (select min(report_key) from fact_request_flow)", new { key });
            transaction.Commit();
            Interlocked.Increment(ref _loaded);
            stop.WaitHandle.WaitOne(Pause / 100);
        }
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
