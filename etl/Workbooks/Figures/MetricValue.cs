namespace Warehouse.Etl.Workbooks.Figures;

/// <summary>A metric over the agencies of a book.</summary>
/// <param name="Year">Report year.</param>
/// <param name="ItemCode">Code of the item; null for a metric with one value.</param>
/// <param name="Item">Label of the item.</param>
/// <param name="Reports">Reports looked at.</param>
/// <param name="Complete">Reports that state all that the metric needs.</param>
/// <param name="Missing">Reports that do not.</param>
/// <param name="Numerator">Sum of the numerators, or the count itself; null when no report states it.</param>
/// <param name="Denominator">Sum of the denominators; null for a count.</param>
internal sealed record MetricValue(
    int Year, string? ItemCode, string? Item, long Reports, long Complete, long Missing, double? Numerator, double? Denominator);
