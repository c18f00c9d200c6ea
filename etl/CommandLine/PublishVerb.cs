using System.CommandLine;
using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>publish</c>: makes a snapshot of the warehouse and makes it the current one.</summary>
internal sealed class PublishVerb : Verb
{
    private readonly Option<bool> _force = new("--force") { Description = "Make it current even if blocking checks fail; needs --reason." };

    private readonly Option<string?> _reason = new("--reason") { Description = "Why it is forced; recorded in the snapshot." };

    private readonly Option<bool> _json;

    public PublishVerb() : base("publish", "Publish a snapshot: DuckDB and Parquet files that never change.")
    {
        Add(_force);
        Add(_reason);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var reason = ForcedReason(run);
        run.RequireWarehouse();
        var outcome = await run.Service<Publisher>().PublishAsync(reason, cancellationToken);
        if (run.Get(_json))
            run.Terminal.Json(outcome);
        else
            Print(run.Terminal, outcome);
        return outcome.BecameCurrent ? ExitCode.Done : ExitCode.Problems;
    }

    private string? ForcedReason(VerbRun run)
    {
        var reason = run.Get(_reason)?.Trim();
        if (run.Get(_force) == string.IsNullOrEmpty(reason))
            throw new UsageException("--force and --reason go together: say why a snapshot with failing checks should be current.");
        return reason;
    }

    private static void Print(Terminal terminal, PublishOutcome outcome)
    {
        var manifest = outcome.Manifest;
        terminal.Line($"Snapshot {manifest.Id}: {manifest.Coverage.Sum(year => year.Reports)} reports, "
            + $"{manifest.Files.Sum(file => file.Bytes) / 1e6:0.0} MB{(outcome.BecameCurrent ? ", now current" : "")}.");
        foreach (var check in manifest.Checks.Where(check => check.Violations > 0))
            terminal.Note($"{(check.Blocking ? "Blocking check" : "Check")} {check.Id} failed {check.Violations} times, first: {check.Example}.");
        if (!outcome.BecameCurrent)
            terminal.Note("It was not made current. Mend what the checks name, or publish again with --force --reason.");
    }
}
