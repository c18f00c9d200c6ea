using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Warehouse.Etl.Jobs;

/// <summary>Spans and counters of runs.</summary>
internal static class JobsTelemetry
{
    /// <summary>Spans: one a run, named <c>run &lt;job&gt;</c>; the spans of the stages hang below it.</summary>
    private static readonly ActivitySource Source = new("Warehouse.Jobs");

    private static readonly Meter Meter = new("Warehouse.Jobs");

    /// <summary>
    /// A span around a run. A run that follows another is no part of it, for it may begin much later and on another node: it carries a link to it.
    /// </summary>
    public static Activity? Run(string job, string? causeTrace) => Source.StartActivity(
        ActivityKind.Internal, links: ActivityContext.TryParse(causeTrace, null, out var cause) ? [new ActivityLink(cause)] : null, name: $"run {job}");

    /// <summary>Runs ended, by job and state.</summary>
    public static readonly Counter<long> Runs = Meter.CreateCounter<long>("warehouse.job.runs", "{run}", "Runs ended.");

    /// <summary>How long runs took, by job and state.</summary>
    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("warehouse.job.duration", "s", "Duration of runs.");
}
