namespace Warehouse.Etl.Loading;

/// <summary>What a load did.</summary>
/// <param name="Counts">Documents by what became of them.</param>
/// <param name="ReportKeys">The new report versions, in the order in which they were loaded.</param>
/// <param name="Refusals">How many documents went to quarantine for each reason code.</param>
public sealed record LoadSummary(LoadProgress Counts, IReadOnlyList<int> ReportKeys, IReadOnlyDictionary<string, int> Refusals);
