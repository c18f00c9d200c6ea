using System.Globalization;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Printing;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>Which figure of a report stands in which cell of its tables.</summary>
internal sealed class PrintedPlaces
{
    /// <summary>Prints the report once with a number of its own in each cell, which tells the cells apart.</summary>
    public PrintedPlaces(ReportFigures report)
    {
        Report = report;
        Figures = report.Tables.SelectMany(table => table.Cells).ToDictionary();
        var keys = report.Tables.SelectMany(table => table.Cells.Keys).ToList();
        var numbers = keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => (decimal?)pair.i);
        var numbered = report with
        {
            Tables =
                [.. report.Tables.Select(table => table with { Cells = table.Cells.Keys.ToDictionary(key => key, key => numbers[key]) })],
        };
        Places = ReportPrinter.Print(numbered).Tables.ToDictionary(
            table => table.Table,
            table =>
            (IReadOnlyList<IReadOnlyList<CellKey?>>)[.. table.Rows.Select(row => (CellKey?[])[.. row.Select(cell => Key(cell, keys))])]);
    }

    /// <summary>The report.</summary>
    public ReportFigures Report { get; }

    /// <summary>Its figures.</summary>
    public IReadOnlyDictionary<CellKey, decimal?> Figures { get; }

    /// <summary>For each cell of each row of a table the figure that stands in it; null for labels and heads.</summary>
    public IReadOnlyDictionary<FormTable, IReadOnlyList<IReadOnlyList<CellKey?>>> Places { get; }

    private static CellKey? Key(PrintedCell cell, List<CellKey> keys) =>
        cell.Role == CellRole.Value ? keys[int.Parse(cell.Text.TrimEnd('元'), CultureInfo.InvariantCulture)] : null;
}
