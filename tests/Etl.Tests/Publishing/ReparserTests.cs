using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Reparsing;
using Warehouse.Etl.Storage;
using Warehouse.Reading;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>Two parsers read one file: the second finds one more request granted than the first.</summary>
public sealed class ReparserTests : IAsyncLifetime
{
    private const string Agency = "沭阳县发展和改革局";
    private const string SecondDocument = "the second document";
    private const string NextYear = "the document of the year after";

    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
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
        var plan = await Reparser(Parser(6)).PlanAsync(100, null, Token);

        plan.Reports.ShouldBe(1);
        plan.Changed.ShouldBe(1);
        plan.Changes.Select(change => (change.Cell, change.ValueBefore, change.ValueAfter))
            .ShouldBe([("requests.granted.natural_person", 5m, 6m), ("requests.granted.total", 5m, 6m)], ignoreOrder: true);
        Granted().ShouldBe(5);
    }

    [Fact]
    public async Task The_plan_shows_the_effect_on_the_metrics()
    {
        var plan = await Reparser(Parser(6)).PlanAsync(100, null, Token);

        var rate = plan.Effects.Single(effect => effect.Metric == "disclosure_rate");
        (rate.NumeratorBefore, rate.DenominatorBefore, rate.NumeratorAfter, rate.DenominatorAfter).ShouldBe((5m, 10m, 6m, 10m));
        plan.Effects.ShouldNotContain(effect => effect.Metric == "requests_received");
    }

    [Fact]
    public async Task The_plan_shows_the_effect_on_each_item_of_a_metric()
    {
        var plan = await Reparser(Parser(5, refused: 3)).PlanAsync(100, null, Token);

        var secrets = plan.Effects.Single(effect => effect.Metric == "refusal_rate_by_ground");
        (secrets.Item, secrets.Year, secrets.Reports).ShouldBe(("refused_state_secret", 2024, 1));
        (secrets.NumeratorBefore, secrets.DenominatorBefore, secrets.NumeratorAfter, secrets.DenominatorAfter).ShouldBe((0m, 10m, 3m, 10m));
    }

    [Fact]
    public async Task The_plan_shows_what_the_checks_would_find_in_the_year_after_too()
    {
        var next = Path.Combine(_warehouse.DataPath, "next.txt");
        await File.WriteAllTextAsync(next, NextYear, Token);
        using (var loader = Loader(Parser(5)))
            await loader.LoadAsync([LoadItem.OfFile(next)], again: false, null, Token);

        // 2024 carries 4 out instead of 0, where 2025 carries 0 in; the next year's own document reads the same.
        var plan = await Reparser(Parser(5, carriedOut: 4)).PlanAsync(100, null, Token);

        plan.Changed.ShouldBe(1);
        plan.Effects.Where(effect => effect.Metric == "findings_per_report").Select(effect => (effect.Year, effect.NumeratorAfter > effect.NumeratorBefore))
            .ShouldContain((2025, true));
        using var connection = _warehouse.Database.OpenConnection();
        connection.ExecuteScalar<long>("select count(*) from fact_finding").ShouldBe(0); // a plan writes nothing
    }

    [Fact]
    public async Task The_plan_shows_counts_of_the_prose_that_change()
    {
        var plan = await Reparser(Parser(5, claimed: 12)).PlanAsync(100, null, Token);

        plan.Changes.Select(change => (change.Cell, change.StateBefore, change.ValueAfter)).ShouldBe([("prose.1.received", "not_applicable", 12m)]);
    }

    [Fact]
    public async Task The_plan_lists_as_many_figures_as_asked_for_and_says_how_many_change()
    {
        var plan = await Reparser(Parser(6)).PlanAsync(1, null, Token);

        plan.Changes.Count.ShouldBe(1);
        plan.Figures.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_parser_changes_nothing()
    {
        var plan = await Reparser(Parser(5)).PlanAsync(100, null, Token);

        plan.Unchanged.ShouldBe(1);
        plan.Changes.ShouldBeEmpty();
        plan.Effects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Applying_what_changes_nothing_makes_no_version()
    {
        var reparser = Reparser(Parser(5));

        (await reparser.ApplyAsync(null, Token)).Loaded.ShouldBe(0);

        using var connection = _warehouse.Database.OpenConnection();
        connection.ExecuteScalar<long>("select count(*) from dim_report").ShouldBe(1);
        Should.Throw<OperatorException>(() => reparser.Undo()); // nothing was applied, so nothing can be taken back
    }

    [Fact]
    public async Task A_document_that_changed_on_disk_is_named_and_left_alone()
    {
        await File.WriteAllTextAsync(_file, "another document", Token);

        var plan = await Reparser(Parser(6)).PlanAsync(100, null, Token);

        plan.Unreadable.ShouldHaveSingleItem().ShouldContain("changed since it was loaded");
        plan.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Applying_makes_a_version_and_undoing_makes_another_that_says_what_was_said_before()
    {
        var reparser = Reparser(Parser(6));

        (await reparser.ApplyAsync(null, Token)).Loaded.ShouldBe(1);
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
        await reparser.ApplyAsync(null, Token);
        reparser.Undo();

        (await reparser.ApplyAsync(null, Token)).Loaded.ShouldBe(1);
        Granted().ShouldBe(6);
        reparser.Undo().ShouldBe(1);
        Granted().ShouldBe(5);
    }

    [Fact]
    public async Task A_step_that_broke_off_is_gone_on_with_and_taken_back_whole()
    {
        await LoadSecondAsync();
        using (var breaking = Loader(Parser(6), new BreakingClock(() => Granted() > 10)))
            await Should.ThrowAsync<InvalidOperationException>(() => Reparser(Parser(6), breaking).ApplyAsync(null, Token));
        Granted().ShouldBe(6 + 5);

        var reparser = Reparser(Parser(6));
        (await reparser.ApplyAsync(null, Token)).Loaded.ShouldBe(1);
        Granted().ShouldBe(6 + 6);
        reparser.Undo().ShouldBe(2);

        Granted().ShouldBe(5 + 5);
    }

    [Fact]
    public async Task A_step_that_broke_off_can_be_taken_back_as_far_as_it_went()
    {
        await LoadSecondAsync();
        using (var breaking = Loader(Parser(6), new BreakingClock(() => Granted() > 10)))
            await Should.ThrowAsync<InvalidOperationException>(() => Reparser(Parser(6), breaking).ApplyAsync(null, Token));

        Reparser(Parser(6)).Undo().ShouldBe(1);

        Granted().ShouldBe(5 + 5);
    }

    [Fact]
    public async Task A_document_that_states_another_year_now_is_named_and_left_alone()
    {
        var plan = await Reparser(Parser(6, year: 2023)).PlanAsync(100, null, Token);

        plan.Unreadable.ShouldHaveSingleItem().ShouldContain("the year 2023 now");
        (await Reparser(Parser(6, year: 2023)).ApplyAsync(null, Token)).Loaded.ShouldBe(0);
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

    // What the test varies is read from the first document alone; the next year's carries nothing in.
    private static DocumentParser Parser(int granted, int year = 2024, int refused = 0, int carriedOut = 0, int? claimed = null) => new(
        $"test {granted} {refused} {carriedOut} {claimed}", (bytes, _, _) =>
        {
            var text = Encoding.UTF8.GetString(bytes.Span);
            if (text == NextYear)
                return new ParseResult.Parsed(new ReportBuilder(Agency, 2025).Build());
            var report = new ReportBuilder(text == SecondDocument ? "沭阳县民政局" : Agency, year)
                .Requests("received", 10).Requests("processed", 10).Requests("granted", granted)
                .Requests("refused_state_secret", refused).Requests("carried_out", carriedOut);
            return new ParseResult.Parsed((claimed is { } value ? report.Claim("received", value) : report).Build());
        });

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
