using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Parsing;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Reparsing;
using Warehouse.Etl.Reports;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Tests.Loading;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>Two parsers read one file: the second finds one more request granted than the first.</summary>
public sealed class ReparserTests : IAsyncLifetime
{
    private const string Agency = "沭阳县发展和改革局";

    private readonly ReadyWarehouse _warehouse = new();
    private string _file = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _file = Path.Combine(_warehouse.DataPath, "report.txt");
        await File.WriteAllTextAsync(_file, "the document", Token);
        using var loader = Loader(Parser(5));
        await loader.LoadAsync([LoadItem.OfFile(_file)], again: false, null, Token);
    }

    public ValueTask DisposeAsync()
    {
        _warehouse.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_plan_shows_every_figure_that_changes_and_changes_nothing()
    {
        var plan = await Reparser(Parser(6)).PlanAsync(Token);

        plan.Reports.ShouldBe(1);
        plan.Changed.ShouldBe(1);
        plan.Changes.Select(change => (change.Cell, change.ValueBefore, change.ValueAfter))
            .ShouldBe([("requests.granted.natural_person", 5m, 6m), ("requests.granted.total", 5m, 6m)], ignoreOrder: true);
        Granted().ShouldBe(5);
    }

    [Fact]
    public async Task The_plan_shows_the_effect_on_the_metrics()
    {
        var plan = await Reparser(Parser(6)).PlanAsync(Token);

        var rate = plan.Effects.Single(effect => effect.Metric == "disclosure_rate");
        (rate.NumeratorBefore, rate.DenominatorBefore, rate.NumeratorAfter, rate.DenominatorAfter).ShouldBe((5m, 10m, 6m, 10m));
        plan.Effects.ShouldNotContain(effect => effect.Metric == "requests_received");
    }

    [Fact]
    public async Task The_same_parser_changes_nothing()
    {
        var plan = await Reparser(Parser(5)).PlanAsync(Token);

        plan.Unchanged.ShouldBe(1);
        plan.Changes.ShouldBeEmpty();
        plan.Effects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Applying_what_changes_nothing_makes_no_version()
    {
        var reparser = Reparser(Parser(5));

        (await reparser.ApplyAsync(Token)).ShouldBe(0);

        using var connection = _warehouse.Database.OpenConnection();
        connection.ExecuteScalar<long>("select count(*) from dim_report").ShouldBe(1);
        Should.Throw<OperatorException>(() => reparser.Undo()); // nothing was applied, so nothing can be taken back
    }

    [Fact]
    public async Task A_document_that_changed_on_disk_is_named_and_left_alone()
    {
        await File.WriteAllTextAsync(_file, "another document", Token);

        var plan = await Reparser(Parser(6)).PlanAsync(Token);

        plan.Unreadable.ShouldHaveSingleItem().ShouldContain("changed since it was loaded");
        plan.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Applying_makes_a_version_and_undoing_makes_another_that_says_what_was_said_before()
    {
        var reparser = Reparser(Parser(6));

        (await reparser.ApplyAsync(Token)).ShouldBe(1);
        Granted().ShouldBe(6);
        reparser.Undo().ShouldBe(1);

        Granted().ShouldBe(5);
        using var connection = _warehouse.Database.OpenConnection();
        connection.ExecuteScalar<long>("select count(*) from dim_report").ShouldBe(3);
        connection.ExecuteScalar<long>("select count(*) from dim_report where is_current").ShouldBe(1);
        connection.ExecuteScalar<long>("select count(*) from v_request_outcome").ShouldBe(21 * 6);
        Should.Throw<OperatorException>(() => reparser.Undo());
    }

    private int Granted()
    {
        using var connection = _warehouse.Database.OpenConnection();
        return connection.ExecuteScalar<int>(
            "select sum(requests)::integer from v_request_outcome join dim_outcome using (outcome_key) where code = 'granted'");
    }

    private static DocumentParser Parser(int granted) => new($"test {granted}", (_, _, _) => new ParseResult.Parsed(
        new ReportBuilder(Agency, 2024)
            .Set(FormTable.Requests, "received", "natural_person", 10).Set(FormTable.Requests, "received", "total", 10)
            .Set(FormTable.Requests, "granted", "natural_person", granted).Set(FormTable.Requests, "granted", "total", granted)
            .Set(FormTable.Requests, "processed", "natural_person", 10).Set(FormTable.Requests, "processed", "total", 10)
            .Build()));

    private Loader Loader(DocumentParser parser) => new(
        _warehouse.Database, parser, Microsoft.Extensions.Options.Options.Create(new LoadingOptions()), TimeProvider.System, NullLogger<Loader>.Instance);

    private Reparser Reparser(DocumentParser parser) => new(
        _warehouse.Database, new DocumentContents(_warehouse.Database, new ArchiveReader(_warehouse.Folder, new ArchiveOptions())), parser, Loader(parser),
        MetricDictionary.Read(), TimeProvider.System);
}
