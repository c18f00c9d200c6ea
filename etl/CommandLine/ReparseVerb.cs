using System.CommandLine;
using Warehouse.Etl.Publishing.Reparsing;
using Warehouse.Etl.Quality;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>reparse</c>: parses the documents of all current reports again, offline; shows, loads or takes back what changes.</summary>
internal sealed class ReparseVerb : Verb
{
    private const int ChangesShown = 50;

    private readonly Option<bool> _plan = new("--plan") { Description = "Show what would change, figure by figure, and what that does to metrics." };

    private readonly Option<bool> _apply = new("--apply") { Description = "Load what changes as new versions." };

    private readonly Option<bool> _undo = new("--undo") { Description = "Take the last --apply back." };

    private readonly Option<bool> _json;

    public ReparseVerb() : base("reparse", "Parse the archived documents again with this program's parser.")
    {
        Add(_plan);
        Add(_apply);
        Add(_undo);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (((bool[])[run.Get(_plan), run.Get(_apply), run.Get(_undo)]).Count(given => given) != 1)
            throw new UsageException("Give exactly one of --plan, --apply and --undo.");
        run.RequireWarehouse();
        var reparser = run.Service<Reparser>();
        switch (run.Get(_plan), run.Get(_apply), run.Get(_undo))
        {
            case (true, false, false):
                Print(run, await reparser.PlanAsync(cancellationToken));
                return ExitCode.Done;
            case (false, true, false):
                Report(run, "loaded", await reparser.ApplyAsync(cancellationToken));
                await CheckAsync(run, cancellationToken);
                return ExitCode.Done;
            default:
                Report(run, "taken_back", reparser.Undo());
                await CheckAsync(run, cancellationToken);
                return ExitCode.Done;
        }
    }

    // The new versions have no findings before they are checked, and no findings would look like no faults.
    private static async Task CheckAsync(VerbRun run, CancellationToken cancellationToken)
    {
        await run.Service<QualityCheck>().RunAsync(null, null, cancellationToken);
        await run.Service<PublicationAccounting>().RefreshAsync(cancellationToken);
    }

    private void Report(VerbRun run, string what, int reports)
    {
        if (run.Get(_json))
            run.Terminal.Json(new Dictionary<string, int> { [what] = reports });
        else
            run.Terminal.Line($"{reports} reports {what.Replace('_', ' ')}.");
    }

    private void Print(VerbRun run, ReparsePlan plan)
    {
        if (run.Get(_json))
        {
            run.Terminal.Json(plan);
            return;
        }

        run.Terminal.Line($"Parser {plan.ParserVersion}: {plan.Reports} reports, {plan.Unchanged} unchanged, {plan.Changed} changed, "
            + $"{plan.Unreadable.Count} not readable.");
        foreach (var report in plan.Unreadable)
            run.Terminal.Note(report);
        if (plan.Changes.Count > 0)
            PrintChanges(run, plan);
    }

    private static void PrintChanges(VerbRun run, ReparsePlan plan)
    {
        run.Terminal.Table(
            ["agency", "year", "figure", "before", "after"],
            plan.Changes.Take(ChangesShown).Select(c => (IReadOnlyList<string?>)
                [c.AgencyId, $"{c.Year}", c.Cell, Figure(c.ValueBefore, c.StateBefore), Figure(c.ValueAfter, c.StateAfter)]));
        if (plan.Changes.Count > ChangesShown)
            run.Terminal.Note($"{plan.Changes.Count - ChangesShown} more figures change: see them all with --json.");
        if (plan.Effects.Count == 0)
            run.Terminal.Line("No metric changes.");
        else
            PrintEffects(run, plan);
    }

    private static void PrintEffects(VerbRun run, ReparsePlan plan) =>
        run.Terminal.Table(
            ["metric", "year", "before", "after"],
            plan.Effects.Select(e => (IReadOnlyList<string?>)
                [e.Metric, $"{e.Year}", Sides(e.NumeratorBefore, e.DenominatorBefore), Sides(e.NumeratorAfter, e.DenominatorAfter)]));

    private static string Figure(decimal? value, string state) => value is null ? state : FormattableString.Invariant($"{value:G29}");

    private static string Sides(decimal? numerator, decimal? denominator) =>
        numerator is null ? "not known"
        : denominator is null ? FormattableString.Invariant($"{numerator:G29}")
        : FormattableString.Invariant($"{numerator:G29} / {denominator:G29}");
}
