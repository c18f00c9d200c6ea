namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>What the changes do to a metric: its sides over the reports that change.</summary>
/// <param name="Metric">Code of the metric.</param>
/// <param name="Year">The report year.</param>
/// <param name="NumeratorBefore">Sum of numerators (or of the counts) as stored; null when none is known.</param>
/// <param name="DenominatorBefore">Sum of denominators as stored; null for counts or when none is known.</param>
/// <param name="NumeratorAfter">Sum of numerators as read now.</param>
/// <param name="DenominatorAfter">Sum of denominators as read now.</param>
public sealed record MetricEffect(
    string Metric, int Year, decimal? NumeratorBefore, decimal? DenominatorBefore, decimal? NumeratorAfter, decimal? DenominatorAfter);
