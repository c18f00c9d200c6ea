using System.Globalization;
using ClosedXML.Excel;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// A data sheet as a plain table: one header, one row a thing, no merged cells, ready for pivots. Summary sheets refer to it by formulas
/// that it makes
/// itself, each with its value.
/// </summary>
internal sealed class DataTable
{
    /// <summary>Row of the header.</summary>
    public const int HeaderRow = 1;

    private readonly Dictionary<string, int> _byKey;

    /// <summary>A table of a sheet.</summary>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="name">Name of the table inside Excel: letters and underscores.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows, each with one value a column.</param>
    /// <exception cref="WorkbookRefusedException">It does not fit a sheet.</exception>
    public DataTable(string sheet, string name, IReadOnlyList<DataColumn> columns, IReadOnlyList<CellValue[]> rows)
    {
        Sheet = ExcelLimits.SheetName(sheet);
        ExcelLimits.Table(sheet, columns.Count, rows.Count);
        (Name, Columns, Rows) = (name, columns, rows);
        _byKey = columns.Select((column, index) => (column.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
    }

    /// <summary>Name of the sheet.</summary>
    public string Sheet { get; }

    /// <summary>Name of the table inside Excel.</summary>
    public string Name { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<DataColumn> Columns { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<CellValue[]> Rows { get; }

    /// <summary>Number of columns that stay in sight when scrolling to the right, and stand on every printed page.</summary>
    public int FrozenColumns { get; init; } = 1;

    /// <summary>What the sheet says when it has no rows; null for the standing note of the book.</summary>
    public string? EmptyNote { get; init; }

    /// <summary>Last row in use.</summary>
    public int LastRow => HeaderRow + Math.Max(1, Rows.Count);

    /// <summary>Address of header and rows.</summary>
    public string Reference =>
        string.Create(CultureInfo.InvariantCulture, $"A{HeaderRow}:{XLHelper.GetColumnLetterFromNumber(Columns.Count)}{LastRow}");

    /// <summary>Values of a column in the order of the rows.</summary>
    public IEnumerable<CellValue> Values(string key) => Rows.Select(row => row[_byKey[key]]);

    /// <summary>Sum of a column over the rows that fit; 0 when none does. Cells that are not reported are left out.</summary>
    public Formula SumIfs(string key, params (string Key, object Value)[] criteria) => new(
        $"SUMIFS({Address(key)}{Conditions(criteria)})",
        Matching(criteria).Sum(row => row[_byKey[key]].Number));

    /// <summary>Sum of a column over the rows that fit; empty when the column that counts reports says that there is none.</summary>
    public Formula ReportedSum(string key, string reportedKey, params (string Key, object Value)[] criteria)
    {
        var (sum, reported) = (SumIfs(key, criteria), SumIfs(reportedKey, criteria));
        return new($"IF({reported.Text}=0,\"\",{sum.Text})", reported.Value > 0 ? sum.Value : null);
    }

    /// <summary>
    /// Ratio of the sums of two columns over the rows that fit; empty when the column that counts reports says that there is none, a dash
    /// when
    /// there is nothing to divide by or less than the minimum.
    /// </summary>
    public Formula Ratio(string key, string byKey, string reportedKey, int minimum, params (string Key, object Value)[] criteria)
    {
        var (top, bottom, reported) = (SumIfs(key, criteria), SumIfs(byKey, criteria), SumIfs(reportedKey, criteria));
        var least = Math.Max(1, minimum);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"IF({reported.Text}=0,\"\",IF({bottom.Text}<{least},\"{Formula.NotApplicable}\",{top.Text}/{bottom.Text}))");
        if (reported.Value is not > 0)
            return new(text, null);
        return bottom.Value >= least ? new(text, top.Value / bottom.Value) : new Formula(text, null) { Word = Formula.NotApplicable };
    }

    /// <summary>Number of rows that fit.</summary>
    public Formula CountIfs(params (string Key, object Value)[] criteria) =>
        new($"COUNTIFS({Conditions(criteria)[1..]})", Matching(criteria).Count());

    /// <summary>Sum of a whole column.</summary>
    public Formula Sum(string key) => new($"SUM({Address(key)})", Values(key).Sum(value => value.Number));

    /// <summary>Number of rows: the filled cells of a column that is never empty.</summary>
    public Formula Count(string key) =>
        new($"COUNTA({Address(key)})", Values(key).Count(value => value.Kind is not (CellKind.Empty or CellKind.NotReported)));

    /// <summary>Absolute address of a column's values.</summary>
    public string Address(string key)
    {
        var letter = XLHelper.GetColumnLetterFromNumber(_byKey[key] + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{SheetReference.Of(Sheet)}!${letter}${HeaderRow + 1}:${letter}${LastRow}");
    }

    private string Conditions((string Key, object Value)[] criteria) =>
        string.Concat(criteria.Select(condition => $",{Address(condition.Key)},{Literal(condition.Value)}"));

    private IEnumerable<CellValue[]> Matching((string Key, object Value)[] criteria)
    {
        var conditions = Array.ConvertAll(criteria, condition => (Index: _byKey[condition.Key], condition.Value));
        return Rows.Where(row => Array.TrueForAll(conditions, condition => Fits(row[condition.Index], condition.Value)));
    }

    private static bool Fits(CellValue cell, object value) => value switch
    {
        int number => cell.Kind == CellKind.Number && cell.Number == number,
        _ => string.Equals(cell.Text, (string)value, StringComparison.OrdinalIgnoreCase),
    };

    private static string Literal(object value) => value switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"\"{(string)value}\"",
    };
}
