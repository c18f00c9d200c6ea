namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>A chart over cells of the book.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Title above it, with the unit.</param>
/// <param name="AltText">What it shows, in a sentence for readers who do not see it.</param>
/// <param name="NumberFormat">Format of the value axis.</param>
/// <param name="Categories">Names along the other axis.</param>
/// <param name="Series">What is drawn.</param>
internal sealed record Chart(
    ChartKind Kind, string Title, string AltText, string NumberFormat, ChartRange<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Where the value axis ends; null for where the values make it end.</summary>
    public double? Highest { get; init; }
}
