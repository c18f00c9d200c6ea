using System.Text;
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
    private const string SecondDocument = "the second document";

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
    public async Task The_plan_says_nothing_of_findings_that_only_a_check_can_tell()
    {
        using (var connection = _warehouse.Database.OpenConnection())
            connection.Execute(
                "insert into fact_finding select 1, report_key, agency_key, year, 'carry_over', 'error', 'failed', '', null, null, '', '', now() from dim_report");

        var plan = await Reparser(Parser(6)).PlanAsync(Token);

        plan.Effects.ShouldNotContain(effect => effect.Metric == "findings_per_report" || effect.Metric == "faulty_report_share");
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

    [Fact]
    public async Task What_was_taken_back_can_be_applied_again()
    {
        var reparser = Reparser(Parser(6));
        await reparser.ApplyAsync(Token);
        reparser.Undo();

        (await reparser.ApplyAsync(Token)).ShouldBe(1);
        Granted().ShouldBe(6);
        reparser.Undo().ShouldBe(1);
        Granted().ShouldBe(5);
    }

    [Fact]
    public async Task A_step_that_broke_off_is_gone_on_with_and_taken_back_whole()
    {
        await LoadSecondAsync();
        using (var breaking = Loader(Parser(6), new BreakingClock(() => Granted() > 10)))
            await Should.ThrowAsync<InvalidOperationException>(() => Reparser(Parser(6), breaking).ApplyAsync(Token));
        Granted().ShouldBe(6 + 5);

        var reparser = Reparser(Parser(6));
        (await reparser.ApplyAsync(Token)).ShouldBe(1);
        Granted().ShouldBe(6 + 6);
        reparser.Undo().ShouldBe(2);

        Granted().ShouldBe(5 + 5);
    }

    [Fact]
    public async Task A_step_that_broke_off_can_be_taken_back_as_far_as_it_went()
    {
        await LoadSecondAsync();
        using (var breaking = Loader(Parser(6), new BreakingClock(() => Granted() > 10)))
            await Should.ThrowAsync<InvalidOperationException>(() => Reparser(Parser(6), breaking).ApplyAsync(Token));

        Reparser(Parser(6)).Undo().ShouldBe(1);

        Granted().ShouldBe(5 + 5);
    }

    [Fact]
    public async Task A_document_that_states_another_year_now_is_named_and_left_alone()
    {
        var plan = await Reparser(Parser(6, year: 2023)).PlanAsync(Token);

        plan.Unreadable.ShouldHaveSingleItem().ShouldContain("the year 2023 now");
        (await Reparser(Parser(6, year: 2023)).ApplyAsync(Token)).ShouldBe(0);
    }

    private async Task LoadSecondAsync()
    {
        var file = Path.Combine(_warehouse.DataPath, "second.txt");
        await File.WriteAllTextAsync(file, SecondDocument, Token);
        using var loader = Loader(Parser(5));
        await loader.LoadAsync([LoadItem.OfFile(file)], again: false, null, Token);
    }

    private int Granted()
    {
        using var connection = _warehouse.Database.OpenConnection();
        return connection.ExecuteScalar<int>(
            "select sum(requests)::integer from v_request_outcome join dim_outcome using (outcome_key) where code = 'granted'");
    }

    private static DocumentParser Parser(int granted, int year = 2024) => new($"test {granted}", (bytes, _, _) => new ParseResult.Parsed(
        new ReportBuilder(Encoding.UTF8.GetString(bytes.Span) == SecondDocument ? "沭阳县民政局" : Agency, year)
            .Set(FormTable.Requests, "received", "natural_person", 10).Set(FormTable.Requests, "received", "total", 10)
            .Set(FormTable.Requests, "granted", "natural_person", granted).Set(FormTable.Requests, "granted", "total", granted)
            .Set(FormTable.Requests, "processed", "natural_person", 10).Set(FormTable.Requests, "processed", "total", 10)
            .Build()));

    private Loader Loader(DocumentParser parser, TimeProvider? clock = null) => new(
        _warehouse.Database, parser, Microsoft.Extensions.Options.Options.Create(new LoadingOptions { BatchDocuments = 1 }), clock ?? TimeProvider.System,
        NullLogger<Loader>.Instance);

    private Reparser Reparser(DocumentParser parser, Loader? loader = null) => new(
        _warehouse.Database, new DocumentContents(_warehouse.Database, new ArchiveReader(_warehouse.Folder, new ArchiveOptions())), parser,
        loader ?? Loader(parser), MetricDictionary.Read(), TimeProvider.System);

    /// <summary>A machine that fails once something has come to pass.</summary>
    private sealed class BreakingClock(Func<bool> breaks) : TimeProvider
    {
        /// <inheritdoc/>
        public override DateTimeOffset GetUtcNow() => breaks() ? throw new InvalidOperationException("The machine failed.") : base.GetUtcNow();
    }
}
