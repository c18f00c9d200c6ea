namespace Warehouse.Etl.Jobs.Scheduling;

/// <summary>One schedule, checked.</summary>
/// <param name="Id">Id in the settings.</param>
/// <param name="Job">Name of the job.</param>
/// <param name="Arguments">Arguments of the job.</param>
/// <param name="Cron">When; null when it only follows another job or is run by hand.</param>
/// <param name="After">Name of the job that it follows; null for none.</param>
/// <param name="Enabled">Whether it is in service.</param>
/// <param name="RunAtStart">Whether it also runs once whenever the service starts.</param>
/// <param name="Retries">How often a failed run is tried again.</param>
/// <param name="RetryDelay">Wait before the first retry.</param>
public sealed record JobSchedule(
    string Id, string Job, JobArguments Arguments, CronSchedule? Cron, string? After, bool Enabled, bool RunAtStart, int Retries, TimeSpan RetryDelay)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(6);

    /// <summary>Wait before the run after a failed attempt; null when no attempt remains.</summary>
    public TimeSpan? DelayAfter(int attempt) => attempt > Retries
        ? null
        : TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, (long)(RetryDelay.Ticks * Math.Pow(2, attempt - 1))));
}
