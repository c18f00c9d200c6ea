using ClosedXML.Excel;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Books on three agencies; one leaves the column of enterprises blank, one prints no table 四.</summary>
public sealed class MissingFiguresBooks : IAsyncLifetime
{
    private readonly SampleBooks _books = SampleBooks.Ready();

    /// <summary>Two years, the first of which nobody reported on.</summary>
    internal XLWorkbook Book { get; private set; } = null!;

    /// <summary>Three years, the second of which nobody reported on.</summary>
    internal XLWorkbook WithGap { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var documents = new TestDocuments();
        var loader = documents.Loader(_books.Warehouse.Database);
        await loader.LoadAsync(
            [
                documents.Report("a", Complete("青岚县教育局").Build()),
                documents.Report("b", new ReportBuilder("青岚县民政局", 2024).Requests("received", 5).Requests("processed", 5).Requests("granted", 5)
                    .BlankColumn("commercial_enterprise").Build()),
                documents.Report("old", new ReportBuilder("青岚县民政局", 2022).Requests("received", 5).Requests("processed", 5).Requests("granted", 5).Build()),
                documents.Report("c", Complete("青岚县司法局").Without(FormTable.Challenges).Build()),
            ],
            again: false, progress: null, TestContext.Current.CancellationToken);
        await _books.PublishAsync();
        Book = new XLWorkbook(await _books.MakeAsync(new WorkbookDefinition { Name = "缺报", Scope = new(ScopeKind.Country, null), Years = 2 }));
        WithGap = new XLWorkbook(await _books.MakeAsync(new WorkbookDefinition { Name = "断年", Scope = new(ScopeKind.Country, null), Years = 3 }));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Book.Dispose();
        WithGap.Dispose();
        _books.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ReportBuilder Complete(string name) =>
        new ReportBuilder(name, 2024).Requests("received", 7).Requests("processed", 7).Requests("granted", 7);
}
