using Warehouse.Etl.Loading;
using Warehouse.Etl.Workflow;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Loads what the archive holds and no load has handled, or tries again what waits in quarantine.</summary>
internal sealed class LoadJob(LoadWork work, DocumentContents contents) : IJob
{
    /// <summary>Name of the job.</summary>
    public const string JobName = "load";

    private const string Retry = "retry-quarantine";

    /// <summary>Arguments that try again what waits in quarantine.</summary>
    public static readonly JobArguments RetryQuarantine = new([new(Retry, "true")]);

    public string Name => JobName;

    public IReadOnlyCollection<string> ArgumentNames => [Retry];

    public async Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        var retry = arguments.Flag(Retry);
        var waiting = retry ? contents.Waiting() : null;
        var total = waiting?.Count ?? contents.CountNotHandled();
        progress.Report(0, new ProgressText($"共 {total} 份文档", $"{total} documents"), default);
        var (summary, _) = await work.RunAsync(
            waiting ?? contents.NotHandled(), again: retry, checks: true, new Reporter(progress, total), cancellationToken);
        progress.Report(1, Describe(summary), Counts(summary.Counts));
        return JobResult.Done;
    }

    private static ProgressText Describe(LoadSummary summary)
    {
        var counts = Describe(summary.Counts);
        return summary.CoversAnswered == 0 ? counts : new ProgressText(
            $"{counts.Zh}，另有 {summary.CoversAnswered} 份封面页因报告已装载而移出",
            $"{counts.En}, {summary.CoversAnswered} cover pages out of it again, as their reports are loaded");
    }

    private static ProgressText Describe(LoadProgress counts) => new(
        $"装载 {counts.Loaded} 份，未变 {counts.Unchanged} 份，转入待处理 {counts.Quarantined} 份",
        $"{counts.Loaded} loaded, {counts.Unchanged} unchanged, {counts.Quarantined} put into quarantine");

    private static JobCounts Counts(LoadProgress counts) =>
        new(Reports: counts.Loaded, Facts: counts.Figures, Quarantined: counts.Quarantined);

    private sealed class Reporter(JobProgress progress, long total) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) =>
            progress.Report(total == 0 ? null : (double)value.Handled / total, Describe(value), Counts(value));
    }
}
