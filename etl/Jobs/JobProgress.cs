namespace Warehouse.Etl.Jobs;

/// <summary>How far a run is. The job writes, the operations pages read; both at any time.</summary>
public sealed class JobProgress
{
    private readonly Lock _lock = new();
    private ProgressReport _latest = new(null, null, default);

    /// <summary>The latest report.</summary>
    public ProgressReport Latest
    {
        get
        {
            lock (_lock)
                return _latest;
        }
    }

    /// <summary>Tells how far the run is.</summary>
    /// <param name="share">Share done, 0 to 1; null when the end is not known.</param>
    /// <param name="message">What is being done, in a few words; null keeps the last one.</param>
    /// <param name="counts">Counts so far.</param>
    public void Report(double? share, ProgressText? message, JobCounts counts)
    {
        lock (_lock)
            _latest = new ProgressReport(share is { } value ? Math.Clamp(value, 0, 1) : null, message ?? _latest.Message, counts);
    }
}
