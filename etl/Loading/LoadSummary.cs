namespace Warehouse.Etl.Loading;

/// <summary>What a load did.</summary>
/// <param name="Counts">Documents by what became of them.</param>
/// <param name="ReportKeys">The new report versions, in the order in which they were loaded.</param>
/// <param name="Refusals">How many documents went to quarantine for each reason code.</param>
/// <param name="CoversAnswered">How many cover pages left quarantine because their report is loaded now, from an attachment or another page.</param>
public sealed record LoadSummary(
    LoadProgress Counts, IReadOnlyList<int> ReportKeys, IReadOnlyDictionary<string, int> Refusals, int CoversAnswered);
