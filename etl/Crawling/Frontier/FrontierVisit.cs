namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>What became of a URL at one moment: a row of <c>ops_visit</c>.</summary>
/// <param name="FrontierId">The URL.</param>
/// <param name="At">When it was decided.</param>
/// <param name="State">What became of it.</param>
/// <param name="NextAt">From when on it is asked for again; null for never.</param>
public sealed record FrontierVisit(long FrontierId, DateTimeOffset At, FrontierState State, DateTimeOffset? NextAt)
{
    /// <summary>Whether the server was asked.</summary>
    public bool Asked { get; init; }

    /// <summary>Reason code; null when the state needs none.</summary>
    public string? Reason { get; init; }

    /// <summary>One sentence for the operator; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>The archived response; null when there was none.</summary>
    public long? CaptureId { get; init; }

    /// <summary>The latest archived response with content of its own; null when there is none.</summary>
    public long? ContentCaptureId { get; init; }
}
