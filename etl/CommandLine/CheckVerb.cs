using System.CommandLine;
using System.Globalization;
using Dapper;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>check</c>: runs the rules over all current reports.</summary>
internal sealed class CheckVerb : Verb
{
    private readonly Option<bool> _list = new("--list") { Description = "Also list what failed, errors first." };

    private readonly Option<int> _limit = new("--limit") { Description = "How many failures to list.", DefaultValueFactory = _ => 100 };

    private readonly Option<bool> _json;

    public CheckVerb()
        : base(
            "check",
            "Check the reports against their own arithmetic, the year before and their prose. Ends with 1 when errors are found.")
    {
        Add(_list);
        Add(_limit);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (run.Get(_limit) is < 1 or > 1_000_000)
            throw new UsageException("--limit takes a number from 1 to 1000000.");
        run.RequireWarehouse();
        var rules = CheckRules.ReadAll().Count;
        var summary = await run.Terminal.WithProgressAsync(
            "Checking", bar => run.Service<QualityCheck>().RunAsync(null, new RuleReporter(bar, rules), cancellationToken));
        // No findings over no reports would look like no faults.
        if (summary.Reports == 0)
            throw new OperatorException($"There is no report in the warehouse '{run.Service<WarehouseDatabase>().File}': load reports first.");
        var failures = run.Get(_list) ? Failures(run) : null;
        if (run.Get(_json))
            run.Terminal.Json(Describe(summary, failures));
        else
            Print(run.Terminal, summary, failures);
        return summary.Findings(CheckSeverity.Error) > 0 ? ExitCode.Problems : ExitCode.Done;
    }

    private List<ListedFinding> Failures(VerbRun run)
    {
        using var connection = run.Service<WarehouseDatabase>().OpenConnection();
        return connection.Query<ListedFinding>(SqlCatalog.Read("program/quality/list_failures.sql"), new { limit = run.Get(_limit) }).AsList();
    }

    private static object Describe(QualitySummary summary, List<ListedFinding>? failures) => new
    {
        summary.Reports,
        Rules = summary.Rules.Select(outcome => new
        {
            outcome.Rule.Id, outcome.Rule.Severity, outcome.Rule.TitleZh, outcome.Rule.TitleEn, outcome.Rule.Spoils, outcome.Rule.LookAt,
            outcome.Failed, outcome.NotAssessable, outcome.Passed, outcome.Findings,
        }),
        Failures = failures,
    };

    private static void Print(Terminal terminal, QualitySummary summary, List<ListedFinding>? failures)
    {
        terminal.Table(
            ["severity", "rule", "demands", "failed", "not assessable", "passed"],
            summary.Rules.Select(outcome => (IReadOnlyList<string?>)
            [
                outcome.Rule.Severity.ToString().ToLowerInvariant(), outcome.Rule.Id, outcome.Rule.TitleEn,
                Number(outcome.Failed), Number(outcome.NotAssessable), Number(outcome.Passed),
            ]),
            numbers: new HashSet<int> { 3, 4, 5 });
        if (failures is not null)
            terminal.Table(
                ["severity", "rule", "agency", "year", "what"],
                failures.Select(finding =>
                    (IReadOnlyList<string?>)[finding.Severity, finding.RuleId, finding.AgencyName, Number(finding.Year), finding.MessageEn]));
        terminal.Line($"{summary.Reports} reports: {summary.Findings(CheckSeverity.Error)} errors, {summary.Findings(CheckSeverity.Warning)} warnings.");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
