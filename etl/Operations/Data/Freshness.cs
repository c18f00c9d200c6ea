namespace Warehouse.Etl.Operations.Data;

/// <summary>How fresh the warehouse is.</summary>
internal sealed record Freshness
{
    /// <summary>When a report was last loaded; null when none is.</summary>
    public DateTimeOffset? LastLoadAt { get; init; }

    /// <summary>When a response was last archived; null when none is.</summary>
    public DateTimeOffset? LastCaptureAt { get; init; }

    /// <summary>Current reports.</summary>
    public long Reports { get; init; }

    /// <summary>Archived responses.</summary>
    public long Captures { get; init; }

    /// <summary>Findings of severity error on current reports.</summary>
    public long Errors { get; init; }
}
