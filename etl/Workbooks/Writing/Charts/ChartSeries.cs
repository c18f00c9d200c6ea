namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>A series of a chart.</summary>
/// <param name="Name">Cell of its name.</param>
/// <param name="Values">Its values; null leaves a gap.</param>
internal sealed record ChartSeries(ChartRange<string> Name, ChartRange<double?> Values);
