using System.CommandLine;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>run JOB</c>: runs a job or a schedule now, and what follows it.</summary>
internal sealed class RunVerb : Verb
{
    private readonly Argument<string> _job = new("JOB") { Description = "A schedule of the settings, or a job: crawl, load, check, publish and so on." };

    private readonly Option<string[]> _argument = new("--arg") { Description = "One argument in place of the schedule's.", HelpName = "NAME=VALUE" };

    private readonly Option<bool> _only = new("--only") { Description = "Do not run what follows it." };

    private readonly Option<bool> _json;

    public RunVerb() : base("run", "Run a job now, with what follows it.")
    {
        Add(_job);
        Add(_argument);
        Add(_only);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var id = run.Get(_job)!;
        var calendar = run.Service<JobCalendar>();
        var schedule = calendar.Find(id) ?? throw new UsageException(
                $"There is no job or schedule '{id}'. Jobs: {string.Join(", ", calendar.Jobs)}; schedules: {string.Join(", ", calendar.Schedules.Select(each => each.Id))}.");
        // Where no bar moves, each run is told as it ends.
        var told = new HashSet<string>();
        var tells = !run.Get(_json) && !run.Terminal.ShowsProgress;
        var runs = await run.Terminal.WithProgressAsync(id, bar => run.Service<JobPass>().RunAsync(schedule, Given(run), !run.Get(_only), latest =>
        {
            Show(bar, latest);
            if (tells && latest.EndedAt is not null && told.Add(latest.RunId))
                Print(run.Terminal, latest);
        }, cancellationToken));
        if (run.Get(_json))
            run.Terminal.Json(runs);
        else
            runs.Where(each => !told.Contains(each.RunId)).ToList().ForEach(each => Print(run.Terminal, each));
        return runs.All(each => each.State == RunState.Succeeded) ? ExitCode.Done : ExitCode.Problems;
    }

    private static void Show(ProgressBar bar, JobRun run)
    {
        const long Whole = 1000;
        bar.Report((long)((run.Progress ?? 0) * Whole), run.Progress is null ? null : Whole, $"{run.Job}: {run.Message?.En}");
    }

    private static void Print(Terminal terminal, JobRun run) =>
        terminal.Line($"{run.Job}: {run.State.ToString().ToLowerInvariant()}, {run.Error ?? run.Message?.En}");

    private JobArguments? Given(VerbRun run)
    {
        var given = run.Get(_argument) ?? [];
        if (given.Length == 0)
            return null;
        return new JobArguments(given.Select(text => text.Split('=', 2) is [{ Length: > 0 } name, var value]
            ? KeyValuePair.Create(name, value)
            : throw new UsageException($"--arg takes NAME=VALUE; '{text}' is none.")));
    }
}
