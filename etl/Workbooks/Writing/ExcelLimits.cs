using System.Buffers;
using System.Globalization;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// What Excel can hold (Microsoft, "Excel specifications and limits"). Beyond it a book is refused with a sentence, never cut.
/// </summary>
internal static class ExcelLimits
{
    public const int Rows = 1_048_576;
    public const int Columns = 16_384;
    public const int TextLength = 32_767;
    public const int LinksOnASheet = 65_530;
    public const int LinkLength = 2_079;
    public const int SheetNameLength = 31;
    public const int FormulaLength = 8_192;

    private static readonly SearchValues<char> NotInSheetNames = SearchValues.Create("[]:*?/\\");

    /// <exception cref="WorkbookRefusedException">Excel would change or refuse the name.</exception>
    public static string SheetName(string name) =>
        name.Length is 0 or > SheetNameLength || name.AsSpan().ContainsAny(NotInSheetNames) || name[0] == '\'' || name[^1] == '\''
            ? throw new WorkbookRefusedException(
                $"'{name}' cannot be the name of a sheet: 1 to {SheetNameLength} characters, none of [ ] : * ? / \\, no apostrophe at "
                + $"either end.")
            : name;

    /// <exception cref="WorkbookRefusedException">The text is longer than a cell can hold.</exception>
    public static string Text(string text, string where) =>
        text.Length > TextLength
            ? throw new WorkbookRefusedException(
            $"{where}: a text of {text.Length} characters does not fit a cell, which holds {TextLength}.")
            : text;

    /// <exception cref="WorkbookRefusedException">The text is longer than a cell can hold.</exception>
    public static string Text(string text, string sheet, string column, int row) =>
        text.Length > TextLength
        ? Text(text, SheetReference.Of(sheet, string.Create(CultureInfo.InvariantCulture, $"{column}{row}"))) : text;

    /// <exception cref="WorkbookRefusedException">The table does not fit a sheet.</exception>
    public static void Table(string sheet, int columns, int rows)
    {
        if (columns > Columns)
            throw new WorkbookRefusedException($"Sheet '{sheet}' needs {columns} columns; Excel holds {Columns}.");
        if (rows >= Rows)
            throw new WorkbookRefusedException(
                $"Sheet '{sheet}' needs {rows} rows and a header; Excel holds {Rows}. Choose a smaller scope or fewer years.");
    }

    /// <exception cref="WorkbookRefusedException">More links than a sheet can hold.</exception>
    public static void Links(string sheet, int links)
    {
        if (links > LinksOnASheet)
            throw new WorkbookRefusedException(
                $"Sheet '{sheet}' needs {links} links; Excel holds {LinksOnASheet} on a sheet. Choose a smaller scope or fewer years.");
    }
}
