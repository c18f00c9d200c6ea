namespace Warehouse.Etl.Operations.Data;

/// <summary>Documents in quarantine for one reason.</summary>
internal sealed record ReasonCount
{
    /// <summary>Reason of refusal.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>Documents that wait.</summary>
    public long Documents { get; init; }
}
