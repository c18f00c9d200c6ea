namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>A chart on its sheet.</summary>
internal sealed record PlacedChart(string Sheet, Chart Chart, ChartPlace Place);
