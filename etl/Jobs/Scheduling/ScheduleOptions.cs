namespace Warehouse.Etl.Jobs.Scheduling;

/// <summary>One schedule as the settings give it, under <c>Warehouse:Jobs:Schedules:&lt;id&gt;</c>.</summary>
public sealed record ScheduleOptions
{
    /// <summary>Name of the job to run.</summary>
    public string Job { get; init; } = "";

    /// <summary>Arguments of the job, by name.</summary>
    public Dictionary<string, string> Arguments { get; init; } = [];

    /// <summary>When: a cron expression of five fields. Null for a schedule that only follows another job or is run by hand.</summary>
    public string? Cron { get; init; }

    /// <summary>Time zone of the cron expression, as an IANA id.</summary>
    public string TimeZone { get; init; } = ChinaTime.Id;

    /// <summary>Name of the job that it follows: it runs each time that job has finished its work. Null for none.</summary>
    public string? After { get; init; }

    /// <summary>False takes the schedule out of service.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether it also runs once whenever the service starts.</summary>
    public bool RunAtStart { get; init; }

    /// <summary>How often a failed run is tried again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Wait before the first retry; it doubles with each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMinutes(5);
}
