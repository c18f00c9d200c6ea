using System.Diagnostics;
using System.Diagnostics.Metrics;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs;

/// <summary>Spans and counters of runs.</summary>
internal static class JobsTelemetry
{
    /// <summary>Spans: one a run, named <c>run &lt;job&gt;</c>; the spans of the stages hang below it.</summary>
    private static readonly ActivitySource Source = new("Warehouse.Jobs");

    private static readonly Meter Meter = new("Warehouse.Jobs");

    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("warehouse.job.runs", "{run}", "Runs ended.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("warehouse.job.duration", "s", "Duration of runs.");

    /// <summary>
    /// A span around a run. A run that follows another is no part of it, for it may begin much later and on another node: it carries a link to it.
    /// </summary>
    public static Activity? Start(JobRun run, string? causeTrace) => Source.StartActivity(
        ActivityKind.Internal, links: ActivityContext.TryParse(causeTrace, null, out var cause) ? [new ActivityLink(cause)] : null, name: $"run {run.Job}")
        ?.SetTag("warehouse.run.id", run.RunId).SetTag("warehouse.job", run.Job).SetTag("warehouse.run.trigger", run.RunTrigger.ToString())
        .SetTag("warehouse.run.caused_by", run.CausedBy);

    /// <summary>Counts a run that ended; its span is an error only when the run failed.</summary>
    public static void End(Activity? span, JobRun run, RunEnd end)
    {
        TagList tags = new() { { "warehouse.job", run.Job }, { "warehouse.run.state", end.State.ToString() } };
        Runs.Add(1, tags);
        Duration.Record((end.At - run.StartedAt).TotalSeconds, tags);
        if (end.State == RunState.Failed)
            span?.SetStatus(ActivityStatusCode.Error, end.Error);
    }
}
