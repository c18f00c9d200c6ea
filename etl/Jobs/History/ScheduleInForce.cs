namespace Warehouse.Etl.Jobs.History;

/// <summary>A schedule as a service last ran with it.</summary>
internal sealed record ScheduleInForce
{
    /// <summary>Id of the schedule.</summary>
    public required string ScheduleId { get; init; }

    /// <summary>Its cron expression and time zone.</summary>
    public required string Occurs { get; init; }

    /// <summary>Since when it stands as it does now: it came into force, or was paused or resumed.</summary>
    public DateTimeOffset Since { get; init; }
}
