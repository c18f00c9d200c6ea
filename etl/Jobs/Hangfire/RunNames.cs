using System.Collections.Concurrent;
using Hangfire.Common;
using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>Names under which Hangfire's pages show its jobs: the job, the beginning of the run's id, the part.</summary>
internal sealed class RunNames(RunHistory history)
{
    private const int ShortId = 12;
    private const int MostNames = 10_000;

    private readonly ConcurrentDictionary<string, string> _jobs = new(StringComparer.Ordinal);

    /// <summary>The name of a job of Hangfire's.</summary>
    public string Of(Job job) => job.Args switch
    {
        [string runId, int part] => $"{JobOf(runId)} {Short(runId)} part {part}",
        [string runId] when job.Method.Name == nameof(HangfireJobs.RunAsync) => $"{JobOf(runId)} {Short(runId)}",
        [string scheduleId] => $"schedule {scheduleId}",
        _ => job.Method.Name,
    };

    private static string Short(string runId) => runId.Length > ShortId ? runId[..ShortId] : runId;

    // Hangfire asks synchronously, for one page of jobs at a time.
    private string JobOf(string runId)
    {
        if (_jobs.TryGetValue(runId, out var known))
            return known;
        if (_jobs.Count > MostNames)
            _jobs.Clear();
        return history.JobOfAsync(runId, CancellationToken.None).GetAwaiter().GetResult() is { } job ? _jobs.GetOrAdd(runId, job) : "run";
    }
}
