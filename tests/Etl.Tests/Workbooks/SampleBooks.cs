using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Warehouse.Benchmarks.National;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Tests.Loading;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>A warehouse that publishes at a fixed time and makes workbooks, gone after the test.</summary>
internal sealed class SampleBooks : IDisposable
{
    private readonly ReadyWarehouse _warehouse = new();

    public SampleBooks(WorkbooksOptions? options = null)
    {
        var publishing = Options.Create(new PublishingOptions());
        Snapshots = new(_warehouse.Folder, publishing, Clock);
        var metrics = MetricDictionary.Read();
        Publisher = new(_warehouse.Database, Snapshots, metrics, publishing, Clock);
        Issues = new(_warehouse.Folder, Log);
        Settings = options ?? new WorkbooksOptions { PagesUrl = new Uri("https://warehouse.example/"), Contact = "data@warehouse.example" };
        Maker = new(
            Snapshots, _warehouse.Folder, metrics, Issues, new MailSender(Options.Create(Settings), TimeProvider.System, NullLogger<MailSender>.Instance),
            Options.Create(new WarehouseOptions { DataPath = _warehouse.DataPath, MemoryMegabytes = 512, Threads = 2 }), Options.Create(Settings),
            TimeProvider.System);
    }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 4, 1, 2, 3, 4, TimeSpan.Zero));

    public ReadyWarehouse Warehouse => _warehouse;

    public SnapshotStore Snapshots { get; }

    public Publisher Publisher { get; }

    public IssueStore Issues { get; }

    /// <summary>What the store of the issues logs.</summary>
    public KeptLog<IssueStore> Log { get; } = new();

    public WorkbooksOptions Settings { get; }

    public WorkbookMaker Maker { get; }

    /// <summary>The definition of the annual book of everything.</summary>
    public static WorkbookDefinition Annual { get; } = new() { Name = "年度汇总", Scope = new(ScopeKind.Country, null) };

    /// <summary>Fills it with a part of the made-up country.</summary>
    public SampleBooks WithCountry(double scale)
    {
        using var connection = _warehouse.Database.OpenConnection();
        NationalGenerator.Fill(connection, scale, TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Publishes.</summary>
    public async Task<SampleBooks> PublishAsync()
    {
        var outcome = await Publisher.PublishAsync(null, TestContext.Current.CancellationToken);
        outcome.BecameCurrent.ShouldBeTrue(string.Join(", ", outcome.Manifest.BlockedBy));
        return this;
    }

    /// <summary>Makes a book; returns its file.</summary>
    public async Task<string> MakeAsync(WorkbookDefinition definition) =>
        (await Maker.MakeAsync(definition, TestContext.Current.CancellationToken)).Issue.Path;

    /// <summary>The current snapshot.</summary>
    public SnapshotDatabase OpenSnapshot() => SnapshotDatabase.Open(
        Snapshots.DatabaseOf(Snapshots.Current()!.Id), _warehouse.Folder, new WarehouseOptions { MemoryMegabytes = 512, Threads = 2 });

    public void Dispose()
    {
        Publisher.Dispose();
        _warehouse.Dispose();
    }
}
