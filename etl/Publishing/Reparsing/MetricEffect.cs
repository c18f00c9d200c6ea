namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>What the changes do to a metric: its sides over the reports for which they differ.</summary>
/// <param name="Metric">Code of the metric.</param>
/// <param name="Item">The column it is computed for; null for a metric with one value.</param>
/// <param name="Year">The report year.</param>
/// <param name="Reports">Reports for which a side differs.</param>
/// <param name="NumeratorBefore">Sum of their numerators (or of the counts) as stored; null when none is known.</param>
/// <param name="DenominatorBefore">Sum of their denominators as stored; null for counts or when none is known.</param>
/// <param name="NumeratorAfter">Sum of their numerators as read now; null when none is known.</param>
/// <param name="DenominatorAfter">Sum of their denominators as read now; null for counts or when none is known.</param>
public sealed record MetricEffect(
    string Metric, string? Item, int Year, long Reports, decimal? NumeratorBefore, decimal? DenominatorBefore, decimal? NumeratorAfter,
    decimal? DenominatorAfter);
