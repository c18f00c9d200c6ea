using System.Globalization;
using Warehouse.Reading.Form;
using Warehouse.Reading.Seeds;

namespace Warehouse.SampleReports;

/// <summary>
/// Reads a <c>*.facts.csv</c> file (<c>table,row,column,value</c>; an empty value is not reported): what a person read in a report.
/// </summary>
public static class FigureFile
{
    /// <summary>The cells of a file, in its order.</summary>
    public static IReadOnlyDictionary<CellKey, decimal?> Read(string path) =>
        CsvRecords.Parse(File.ReadAllText(path)).Skip(1).ToDictionary(
            record => new CellKey(Table(record[0]), record[1], record[2]),
            record => record[3].Length == 0 ? (decimal?)null : decimal.Parse(record[3], CultureInfo.InvariantCulture));

    /// <summary>A sample report that prints the figures of a file; what the file leaves empty is printed blank.</summary>
    public static ReportFigures ReadReport(string path, string agencyName, int year)
    {
        var tables = Read(path).GroupBy(cell => cell.Key.Table).Select(group => new TableFigures(
            group.Key, EditionOf(group.Key, [.. group.Select(cell => cell.Key)]), group.ToDictionary())).ToList();
        return Narrative.Add(new ReportFigures
        {
            AgencyName = agencyName,
            Year = year,
            Tables = tables,
            Overview = [],
            Problems = [],
            OtherMatters = [],
        });
    }

    private static Edition EditionOf(FormTable table, IReadOnlyCollection<CellKey> keys) =>
        Enum.GetValues<Edition>().MaxBy(edition => StatutoryForm.Instance.Cells(table, edition).Intersect(keys).Count()
            - StatutoryForm.Instance.Cells(table, edition).Except(keys).Count());

    private static FormTable Table(string code) => Enum.GetValues<FormTable>().Single(table => table.Code() == code);
}
