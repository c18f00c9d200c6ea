using Warehouse.Reading;
using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Judging;

/// <summary>Compares what was read from a sample report with what it prints.</summary>
public static class ReportDifferences
{
    /// <summary>One sentence for each difference.</summary>
    /// <param name="expected">The figures printed.</param>
    /// <param name="result">What was read.</param>
    /// <param name="mayLoseBlanks">
    /// Whether a row with a blank cell may be unreadable as a whole: in text a blank cell may as well be a lost one, and none may be
    /// guessed.
    /// </param>
    public static List<string> Of(ReportFigures expected, ParseResult result, bool mayLoseBlanks = false)
    {
        if (result is not ParseResult.Parsed { Report: var read })
            return [result.ToString()];
        var differences = new List<string>();
        if (read.AgencyName != expected.AgencyName || read.Year != expected.Year)
            differences.Add($"{read.Title}: {read.AgencyName} {read.Year}");
        var cells = read.Cells.ToDictionary(cell => cell.Key);
        var rowsWithBlanks = expected.Expected().Where(cell => cell.State == CellState.Blank).Select(Row).ToHashSet();
        differences.AddRange(
            from cell in expected.Expected()
            let found = cells.GetValueOrDefault(cell.Key)
            where found is null || found.State != cell.State || found.Value != cell.Value
            where !(mayLoseBlanks && found?.State == CellState.Unreadable && rowsWithBlanks.Contains(Row(cell)))
            select $"{cell.Key}: {found?.State} {found?.Value} ({found?.RawText}) instead of {cell.State} {cell.Value}");
        differences.AddRange(
            from table in read.Tables
            let printed = expected.Table(table.Table)
            where table.Found != (printed is not null) || (printed is not null && ShowsEdition(printed) && table.Edition != printed.Edition)
            select $"{table}");
        differences.AddRange(
            from cell in read.Cells
            where expected.Table(cell.Key.Table) is null && cell.State != CellState.Missing
            select $"{cell.Key}: {cell.State} in a table that is not printed");
        return differences;
    }

    // Chapter 四 is the same in both editions, and chapter 三 differs only in the kinds of 其他处理.
    private static bool ShowsEdition(TableFigures table) =>
        table.Table == FormTable.Disclosure || (table.Table == FormTable.Requests && table.Prints("other"));

    private static (FormTable Table, string Row) Row(ExpectedCell cell) => (cell.Key.Table, cell.Key.Row);
}
