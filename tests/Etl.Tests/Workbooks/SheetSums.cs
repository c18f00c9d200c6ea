namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>What SheetJS read of a sheet.</summary>
/// <param name="Numbers">How many numbers it holds.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Columns">Sums of the columns by the text of the first row.</param>
internal sealed record SheetSums(int Numbers, double Sum, IReadOnlyDictionary<string, double> Columns);
