namespace Warehouse.Etl.Jobs.History;

/// <summary>How far a run was at one moment.</summary>
public sealed record RunStep
{
    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Share done, 0 to 1; null when the end was not known.</summary>
    public double? Progress { get; init; }

    /// <summary>What was being done; null when the job had not said.</summary>
    public ProgressText? Message { get; init; }
}
