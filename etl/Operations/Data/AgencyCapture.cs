namespace Warehouse.Etl.Operations.Data;

/// <summary>One archived response for one agency.</summary>
public sealed record AgencyCapture
{
    /// <summary>Key.</summary>
    public long CaptureId { get; init; }

    /// <summary>URL asked for.</summary>
    public required string Url { get; init; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset CapturedAt { get; init; }

    /// <summary>HTTP status.</summary>
    public short Status { get; init; }

    /// <summary>Media type.</summary>
    public string? MediaType { get; init; }

    /// <summary>Bytes of body.</summary>
    public long Length { get; init; }

    /// <summary>What it was fetched as.</summary>
    public required string Role { get; init; }

    /// <summary>Whether the host may speak for the agency.</summary>
    public required string HostVerdict { get; init; }
}
