using System.CommandLine;
using Warehouse.Etl.Publishing.Reparsing;
using Warehouse.Etl.Workflow;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>reparse</c>: parses the documents of all current reports again, offline; shows, loads or takes back what changes.</summary>
internal sealed class ReparseVerb : Verb
{
    private readonly Option<bool> _plan = new("--plan") { Description = "Show what would change, figure by figure, and what that does to metrics." };

    private readonly Option<bool> _apply = new("--apply") { Description = "Load what changes as new versions." };

    private readonly Option<bool> _undo = new("--undo") { Description = "Take the last --apply back." };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "How many of the figures that change --plan lists.", DefaultValueFactory = _ => 50,
    };

    private readonly Option<bool> _json;

    public ReparseVerb() : base("reparse", "Parse the archived documents again with this program's parser.")
    {
        Add(_plan);
        Add(_apply);
        Add(_undo);
        Add(_limit);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (((bool[])[run.Get(_plan), run.Get(_apply), run.Get(_undo)]).Count(given => given) != 1)
            throw new UsageException("Give exactly one of --plan, --apply and --undo.");
        if (run.Get(_limit) is < 1 or > 1_000_000)
            throw new UsageException("--limit takes a number from 1 to 1000000.");
        run.RequireWarehouse();
        var reparser = run.Service<Reparser>();
        switch (run.Get(_plan), run.Get(_apply), run.Get(_undo))
        {
            case (true, false, false):
                Print(run, await WithProgressAsync(run, progress => reparser.PlanAsync(run.Get(_limit), progress, cancellationToken)));
                return ExitCode.Done;
            case (false, true, false):
                Report(run, await WithProgressAsync(run, progress => reparser.ApplyAsync(progress, cancellationToken)));
                await run.Service<LoadWork>().RenewAsync(cancellationToken);
                return ExitCode.Done;
            default:
                var reports = reparser.Undo();
                if (run.Get(_json))
                    run.Terminal.Json(new { TakenBack = reports });
                else
                    run.Terminal.Line($"{reports} reports taken back.");
                await run.Service<LoadWork>().RenewAsync(cancellationToken);
                return ExitCode.Done;
        }
    }

    private static Task<T> WithProgressAsync<T>(VerbRun run, Func<IProgress<ReparseProgress>, Task<T>> work) =>
        run.Terminal.WithProgressAsync("Parsing again", bar => work(new ReparseReporter(bar)));

    private void Report(VerbRun run, ReparseOutcome outcome)
    {
        if (run.Get(_json))
        {
            run.Terminal.Json(outcome);
            return;
        }

        run.Terminal.Line($"{outcome.Loaded} of {outcome.Reports} reports loaded as new versions, {outcome.Unreadable.Count} not readable.");
        Note(run, outcome.Unreadable);
    }

    private static void Note(VerbRun run, IReadOnlyList<string> unreadable)
    {
        foreach (var report in unreadable)
            run.Terminal.Note(report);
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
        Note(run, plan.Unreadable);
        if (plan.Changes.Count > 0)
            PrintChanges(run, plan);
    }

    private static void PrintChanges(VerbRun run, ReparsePlan plan)
    {
        run.Terminal.Table(
            ["agency", "year", "figure", "before", "after"],
            plan.Changes.Select(c => (IReadOnlyList<string?>)
                [c.AgencyId, $"{c.Year}", c.Cell, Figure(c.ValueBefore, c.StateBefore), Figure(c.ValueAfter, c.StateAfter)]));
        if (plan.Figures > plan.Changes.Count)
            run.Terminal.Note($"{plan.Figures - plan.Changes.Count} more figures change: --limit lists more of them.");
        if (plan.Effects.Count == 0)
            run.Terminal.Line("No metric changes.");
        else
            PrintEffects(run, plan);
    }

    private static void PrintEffects(VerbRun run, ReparsePlan plan) =>
        run.Terminal.Table(
            ["metric", "of", "year", "reports", "before", "after"],
            plan.Effects.Select(e => (IReadOnlyList<string?>)
                [e.Metric, e.Item, $"{e.Year}", $"{e.Reports}", Sides(e.NumeratorBefore, e.DenominatorBefore), Sides(e.NumeratorAfter, e.DenominatorAfter)]));

    private static string Figure(decimal? value, string state) => value is null ? state : FormattableString.Invariant($"{value:G29}");

    private static string Sides(decimal? numerator, decimal? denominator) =>
        numerator is null ? "not known"
        : denominator is null ? FormattableString.Invariant($"{numerator:G29}")
        : FormattableString.Invariant($"{numerator:G29} / {denominator:G29}");
}
