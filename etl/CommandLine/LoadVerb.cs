using System.CommandLine;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workflow;

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
        Description = "The agency whose reports these are, by its id or full name.", HelpName = "AGENCY",
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
        var (items, total) = Items(run, walk, agency is null ? null : IdOf(run, agency), retry);
        var again = retry || agency is not null;
        var (summary, findings) = await run.Terminal.WithProgressAsync("Loading", bar => run.Service<LoadWork>().RunAsync(
            items, again, !run.Get(_noCheck), new LoadReporter(bar, total), cancellationToken));
        if (run.Get(_json))
            run.Terminal.Json(Describe(summary, findings, walk?.PassedOver));
        else
            Print(run.Terminal, summary, findings, walk?.PassedOver);
        return summary.Counts is { Quarantined: > 0, Loaded: 0, Unchanged: 0 } ? ExitCode.Problems : ExitCode.Done;
    }

    private static string IdOf(VerbRun run, string agency)
    {
        using var connection = run.Service<WarehouseDatabase>().OpenConnection();
        return AgencyFinder.Find(connection, agency).Id;
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
