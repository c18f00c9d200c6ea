using Microsoft.Extensions.Options;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Workflow;

namespace Warehouse.Etl.Jobs.Work;

/// <summary>Crawls what is due, in slices, so that a run never outlives the patience of a scheduler and what was fetched is loaded soon.</summary>
internal sealed class CrawlJob(CrawlWork work, CaptureHandOver handOver, IOptions<JobsOptions> options, TimeProvider clock) : ISharedJob
{
    public string Name => "crawl";

    public IReadOnlyCollection<string> ArgumentNames => ["agency", "region", "year", "max-requests", "refresh"];

    public async Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        var request = new CrawlRequest
        {
            AgencyIds = arguments.Text("agency")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            RegionPrefix = arguments.Text("region"), Year = arguments.Number("year"), MaxRequests = arguments.Number("max-requests"),
            Refresh = arguments.Flag("refresh"),
        };
        handOver.Take(clock);
        using var slice = new CancellationTokenSource(options.Value.CrawlSlice, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(slice.Token, cancellationToken);
        var summary = await work.RunAsync(request, new Reporter(progress), stop.Token);
        Report(progress, summary.Counts, summary.Waiting);
        cancellationToken.ThrowIfCancellationRequested();
        return slice.IsCancellationRequested && summary.Waiting > 0 ? JobResult.MoreToDo : JobResult.Done;
    }

    public async Task GatherAsync(CancellationToken cancellationToken)
    {
        if (handOver.Take(clock) > 0)
            await work.AccountForArchiveAsync(cancellationToken);
    }

    private static void Report(JobProgress progress, CrawlCounts counts, int waiting)
    {
        var handled = counts.Fetched + counts.Unchanged + counts.Redirected + counts.Gone + counts.Failed + counts.Refused + counts.Blocked;
        progress.Report(
            handled + waiting == 0 ? null : (double)handled / (handled + waiting),
            Describe(counts, waiting),
            new JobCounts(Pages: counts.Requests, Captures: counts.Fetched + counts.Unchanged));
    }

    private static ProgressText Describe(CrawlCounts counts, int waiting)
    {
        var unanswered = counts.Failed + counts.Gone;
        return new ProgressText(
            $"新增 {counts.Fetched}，未变 {counts.Unchanged}，无应答 {unanswered}，被阻挡 {counts.Blocked}，等待 {waiting}",
            $"{counts.Fetched} new, {counts.Unchanged} unchanged, {unanswered} without answer, {counts.Blocked} blocked, {waiting} waiting");
    }

    private sealed class Reporter(JobProgress progress) : IProgress<CrawlProgress>
    {
        public void Report(CrawlProgress value) => CrawlJob.Report(progress, value.Counts, value.Waiting);
    }
}
