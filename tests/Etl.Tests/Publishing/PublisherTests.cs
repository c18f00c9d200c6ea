using System.Security.Cryptography;
using Dapper;
using Microsoft.Extensions.Time.Testing;
using Warehouse.Etl.Operations.Data;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TestWarehouse _warehouse;

    public PublisherTests() => _warehouse = TestWarehouse.Ready(new PublishingOptions { KeepAtLeast = 2, KeepDays = 30 }, _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public async Task A_snapshot_holds_the_rows_of_the_warehouse_and_says_so()
    {
        using var warehouse = TestWarehouse.WithCountry();

        var manifest = (await warehouse.Publisher.PublishAsync(null, Token)).Manifest;

        using var working = warehouse.Database.OpenConnection();
        foreach (var table in (string[])["dim_agency", "dim_report", "fact_request_outcome", "fact_request_flow", "fact_disclosure", "fact_challenge"])
            manifest.Tables.Single(t => t.Name == table).Rows.ShouldBe(working.ExecuteScalar<long>($"select count(*) from {table}"), table);
        manifest.Coverage.Sum(year => year.Reports).ShouldBe(working.ExecuteScalar<long>("select count(*) from dim_report where is_current"));
        manifest.Coverage.ShouldAllBe(year => year.Due == year.Published + year.Late + year.Missing + year.Blocked + year.Unreadable);
    }

    [Fact]
    public async Task A_snapshot_counts_loaded_reports_as_the_pages_do_also_where_one_is_not_due()
    {
        using var warehouse = TestWarehouse.WithCountry();
        using (var connection = warehouse.Database.OpenConnection())
            connection.Execute("delete from fact_publication where report_key = (select min(report_key) from fact_publication)");

        var manifest = (await warehouse.Publisher.PublishAsync(null, Token)).Manifest;

        var pages = await new OperationsQueries(warehouse.Database, TimeProvider.System).CoverageAsync(Token);
        manifest.Coverage.ShouldBe(pages);
        manifest.Coverage.Sum(year => year.Others).ShouldBe(1);
    }

    [Fact]
    public async Task Every_file_of_a_snapshot_is_in_its_manifest_with_its_hash()
    {
        var manifest = (await _warehouse.Publisher.PublishAsync(null, Token)).Manifest;

        var folder = _warehouse.Store.FolderOf(manifest.Id);
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
            .ShouldBe([.. manifest.Files.Select(file => file.Path), "manifest.json"], ignoreOrder: true);
        foreach (var file in manifest.Files)
            file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, file.Path), Token))));
    }

    [Fact]
    public async Task A_failing_check_keeps_a_snapshot_from_becoming_current_unless_forced_with_a_reason()
    {
        var first = (await _warehouse.Publisher.PublishAsync(null, Token)).Manifest.Id;
        using (var connection = _warehouse.Database.OpenConnection())
            connection.Execute("insert into fact_challenge values (99, 1, 2024, 1, 1, 5, 0)");

        var refused = await _warehouse.Publisher.PublishAsync(null, Token);
        refused.BecameCurrent.ShouldBeFalse();
        refused.Manifest.BlockedBy.ShouldBe(["facts_have_reports"]);
        _warehouse.Store.Current()!.Id.ShouldBe(first);

        var forced = await _warehouse.Publisher.PublishAsync("the ministry waits", Token);
        forced.BecameCurrent.ShouldBeTrue();
        _warehouse.Store.ManifestOf(_warehouse.Store.Current()!.Id).ForcedReason.ShouldBe("the ministry waits");
    }

    [Fact]
    public async Task A_warehouse_that_lost_reports_is_not_published()
    {
        using var warehouse = TestWarehouse.Published(SampleScale.Small);
        using (var connection = warehouse.Database.OpenConnection())
        {
            foreach (var table in (string[])["fact_request_outcome", "fact_request_flow", "fact_reported_total", "fact_disclosure", "fact_challenge", "fact_finding", "dim_report"])
                connection.Execute($"delete from {table} where year = 2021");
        }

        (await warehouse.Publisher.PublishAsync(null, Token)).Manifest.BlockedBy.ShouldBe(["nothing_lost"]);
    }

    [Fact]
    public async Task What_a_crash_left_half_made_is_swept_and_never_read()
    {
        var left = Path.Combine(_warehouse.Folder.Published, ".draft-20260101T000000000Z");
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "manifest.json"), "{}", Token);

        _warehouse.Store.Ids().ShouldBeEmpty();
        var made = await _warehouse.Publisher.PublishAsync(null, Token);

        Directory.Exists(left).ShouldBeFalse();
        _warehouse.Store.Ids().ShouldBe([made.Manifest.Id]);
    }

    [Fact]
    public async Task A_publication_that_is_stopped_leaves_the_current_snapshot_as_it_was()
    {
        var first = (await _warehouse.Publisher.PublishAsync(null, Token)).Manifest.Id;
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _warehouse.Publisher.PublishAsync(null, stop.Token));

        _warehouse.Store.Current()!.Id.ShouldBe(first);
        Directory.EnumerateDirectories(_warehouse.Folder.Published).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Old_snapshots_go_by_count_and_age_and_their_readers_read_on()
    {
        var first = (await _warehouse.Publisher.PublishAsync(null, Token)).Manifest.Id;
        using var reader = SnapshotDatabase.Open(_warehouse.Store.DatabaseOf(first), _warehouse.Folder, new WarehouseOptions { MemoryMegabytes = 256 });
        using var connection = reader.OpenConnection();

        _clock.Advance(TimeSpan.FromDays(40));
        var second = (await _warehouse.Publisher.PublishAsync(null, Token)).Manifest.Id;
        _warehouse.Store.Ids().ShouldBe([second, first], "two are always kept");
        var third = await _warehouse.Publisher.PublishAsync(null, Token);

        third.Retired.ShouldBe([first]);
        _warehouse.Store.Ids().ShouldBe([third.Manifest.Id, second]);
        connection.ExecuteScalar<string>("select snapshot_id from dim_snapshot").ShouldBe(first);
        connection.ExecuteScalar<long>("select count(*) from dim_outcome").ShouldBe(21);
    }

    [Fact]
    public async Task Two_snapshots_of_one_moment_have_two_names()
    {
        var ids = await Task.WhenAll(_warehouse.Publisher.PublishAsync(null, Token), _warehouse.Publisher.PublishAsync(null, Token));

        ids.Select(outcome => outcome.Manifest.Id).Distinct().Count().ShouldBe(2);
    }
}
