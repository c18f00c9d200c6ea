namespace Warehouse.Etl.Operations.Data;

/// <summary>One document in quarantine.</summary>
public sealed record QuarantineRow
{
    /// <summary>Key.</summary>
    public long QuarantineId { get; init; }

    /// <summary>URL or path.</summary>
    public required string Source { get; init; }

    /// <summary>Agency it was fetched for; null when not known.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Its name; null when not known.</summary>
    public string? AgencyName { get; init; }

    /// <summary>Archived response; null when loaded from a file.</summary>
    public long? CaptureId { get; init; }

    /// <summary>Media type under which it was tried.</summary>
    public string? MediaType { get; init; }

    /// <summary>Reason of refusal.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>What is wrong, where, what to do.</summary>
    public required string Message { get; init; }

    /// <summary>Where it shows; null when it concerns the whole document.</summary>
    public string? Evidence { get; init; }

    /// <summary>Parser that refused it last.</summary>
    public required string ParserVersion { get; init; }

    /// <summary>When it was first refused.</summary>
    public DateTimeOffset QuarantinedAt { get; init; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset LastTriedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Rows that the filter matches.</summary>
    public long Total { get; init; }
}
