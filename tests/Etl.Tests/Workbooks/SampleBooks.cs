using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>A warehouse that publishes at a time that the test sets and makes workbooks, gone after the test.</summary>
internal sealed class SampleBooks : IDisposable
{
    private SampleBooks(Func<TimeProvider, TestWarehouse> start)
    {
        Warehouse = start(Clock);
        Issues = new(Warehouse.Folder, Log);
        Maker = new(
            Warehouse.Store, Warehouse.Folder, MetricDictionary.Read(), Issues,
            new MailSender(Options.Create(Settings), TimeProvider.System, NullLogger<MailSender>.Instance), Options.Create(Warehouse.Options),
            Options.Create(Settings), TimeProvider.System);
    }

    /// <summary>Stands at <see cref="WarehouseModels.Moment"/> until it is set.</summary>
    public FakeTimeProvider Clock { get; } = new(WarehouseModels.Moment);

    public TestWarehouse Warehouse { get; }

    public IssueStore Issues { get; }

    /// <summary>What the store of the issues logs.</summary>
    public KeptLog<IssueStore> Log { get; } = new();

    public WorkbooksOptions Settings { get; } = new() { PagesUrl = new Uri("https://warehouse.example/"), Contact = "data@warehouse.example" };

    public WorkbookMaker Maker { get; }

    /// <summary>The definition of the annual book of everything.</summary>
    public static WorkbookDefinition Annual { get; } = new() { Name = "年度汇总", Scope = new(ScopeKind.Country, null) };

    /// <summary>Over a warehouse that holds nothing and has published nothing.</summary>
    public static SampleBooks Ready() => new(clock => TestWarehouse.Ready(clock: clock));

    /// <summary>Over a part of the made-up country that is published.</summary>
    public static SampleBooks Published(double scale = SampleScale.Small) => new(clock => TestWarehouse.Published(scale, clock: clock));

    /// <summary>Publishes.</summary>
    public async Task PublishAsync()
    {
        var outcome = await Warehouse.Publisher.PublishAsync(null, TestContext.Current.CancellationToken);
        outcome.BecameCurrent.ShouldBeTrue(string.Join(", ", outcome.Manifest.BlockedBy));
    }

    /// <summary>Makes a book; returns its file.</summary>
    public async Task<string> MakeAsync(WorkbookDefinition definition) =>
        (await Maker.MakeAsync(definition, TestContext.Current.CancellationToken)).Issue.Path;

    public void Dispose() => Warehouse.Dispose();
}
