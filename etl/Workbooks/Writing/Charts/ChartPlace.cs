namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>Where a chart stands: columns and rows from 1, the last ones excluded.</summary>
internal sealed record ChartPlace(int FirstColumn, int FirstRow, int LastColumn, int LastRow);
