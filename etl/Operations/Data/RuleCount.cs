namespace Warehouse.Etl.Operations.Data;

/// <summary>Findings of one rule on current reports.</summary>
internal sealed record RuleCount
{
    /// <summary>Rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>error, warning or info.</summary>
    public required string Severity { get; init; }

    /// <summary>Findings.</summary>
    public long Findings { get; init; }

    /// <summary>Reports they are on.</summary>
    public long Reports { get; init; }
}
