using System.CommandLine;
using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary>
/// <c>load</c>: brings documents into the warehouse, from paths, from the archive or from quarantine, and checks what is new.
/// </summary>
internal sealed class LoadVerb : Verb
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, or folders with all that lies in them; without any, what the archive holds and no load has handled.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _agency = new("--agency")
    {
        Description = "The agency whose reports these are, by its id.", HelpName = "ID",
    };

    private readonly Option<bool> _retry = new("--retry-quarantine") { Description = "Try again what waits in quarantine." };

    private readonly Option<bool> _noCheck = new("--no-check") { Description = "Do not check the new reports afterwards." };

    private readonly Option<bool> _json;

    public LoadVerb() : base("load", "Load annual reports: parse, store, check. Loading the same again changes nothing.")
    {
        Add(_paths);
        Add(_agency);
        Add(_retry);
        Add(_noCheck);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var paths = run.Get(_paths) ?? [];
        var agency = run.Get(_agency);
        var retry = run.Get(_retry);
        if (retry && (paths.Length > 0 || agency is not null))
            throw new UsageException("--retry-quarantine takes neither paths nor --agency: it tries again what waits.");
        if (agency is not null && paths.Length == 0)
            throw new UsageException("--agency goes with paths: what the archive holds knows its agency.");
        var walk = paths.Length > 0 ? new DocumentWalk(paths, run.Options<LoadingOptions>()) : null;
        RequireAgency(run, agency);
        var (items, total) = Items(run, walk, agency, retry);
        var again = retry || agency is not null;
        var summary = await run.Terminal.WithProgressAsync("Loading", bar => run.Service<Loader>().LoadAsync(
            items, again, new LoadReporter(bar, total), cancellationToken));
        var findings = run.Get(_noCheck) || summary.ReportKeys.Count == 0
            ? null
            : await run.Service<QualityCheck>().RunAsync(summary.ReportKeys, null, cancellationToken);
        await run.Service<PublicationAccounting>().RefreshAsync(cancellationToken);
        if (run.Get(_json))
            run.Terminal.Json(Describe(summary, findings, walk?.PassedOver));
        else
            Print(run.Terminal, summary, findings, walk?.PassedOver);
        return summary.Counts is { Quarantined: > 0, Loaded: 0, Unchanged: 0 } ? ExitCode.Problems : ExitCode.Done;
    }

    private static void RequireAgency(VerbRun run, string? agency)
    {
        if (agency is null)
            return;
        using var connection = run.Service<WarehouseDatabase>().OpenConnection();
        if (!connection.ExecuteScalar<bool>(SqlCatalog.Read("program/loading/agency_exists.sql"), new { agency_id = agency }))
            throw new OperatorException($"No agency has the id '{agency}': see 'etl agencies list', or register it first.");
    }

    private static (IEnumerable<LoadItem> Items, long Total) Items(VerbRun run, DocumentWalk? walk, string? agency, bool retry)
    {
        if (walk is not null)
            return (walk.Files().Select(file => LoadItem.OfFile(file, agency)), walk.Count());
        var contents = run.Service<DocumentContents>();
        if (!retry)
            return (contents.NotHandled(), contents.CountNotHandled());
        var waiting = contents.Waiting();
        return (waiting, waiting.Count);
    }

    private static object Describe(LoadSummary summary, QualitySummary? findings, int? passedOver) => new
    {
        summary.Counts.Loaded,
        summary.Counts.Unchanged,
        summary.Counts.Quarantined,
        summary.Counts.Figures,
        QuarantinedByReason = summary.Refusals,
        summary.CoversAnswered,
        PassedOver = passedOver,
        Errors = findings?.Findings(CheckSeverity.Error),
        Warnings = findings?.Findings(CheckSeverity.Warning),
    };

    private static void Print(Terminal terminal, LoadSummary summary, QualitySummary? findings, int? passedOver)
    {
        var counts = summary.Counts;
        terminal.Line($"{counts.Loaded} report versions loaded ({counts.Figures} figures), {counts.Unchanged} documents unchanged, {counts.Quarantined} in quarantine"
            + $"{(passedOver > 0 ? $", {passedOver} other files passed over" : "")}.");
        foreach (var (reason, count) in summary.Refusals)
            terminal.Line($"  {reason}: {count}");
        if (summary.CoversAnswered > 0)
            terminal.Line($"  {summary.CoversAnswered} cover pages left quarantine again, as their reports are loaded.");
        if (findings is not null)
            terminal.Line($"Checks on {findings.Reports} reports: {findings.Findings(CheckSeverity.Error)} errors, "
                + $"{findings.Findings(CheckSeverity.Warning)} warnings. 'etl check --list' names them.");
    }
}
