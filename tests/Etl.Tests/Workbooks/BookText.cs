using System.Text;
using ClosedXML.Excel;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>A workbook as text: every cell of the designed sheets, header and first rows of the data sheets.</summary>
internal static class BookText
{
    private const int DataRows = 6;

    public static string Write(string file)
    {
        using var book = new XLWorkbook(file);
        var text = new StringBuilder();
        foreach (var sheet in book.Worksheets)
        {
            var isData = sheet.Tables.Any();
            var rows = sheet.RowsUsed(row => row.CellsUsed().Any()).ToList();
            text.Append("== ").Append(sheet.Name).Append(": ").Append(rows.Count).Append(" rows, ").Append(isData ? "table" : "page").Append('\n');
            foreach (var row in isData ? rows.Take(DataRows) : rows)
                text.Append(row.RowNumber()).Append(": ").AppendJoin(" | ", row.CellsUsed().Select(Text)).Append('\n');
        }

        return text.ToString();
    }

    private static string Text(IXLCell cell)
    {
        var value = cell.HasFormula ? cell.CachedValue : cell.Value;
        var shown = value switch
        {
            DateTime day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
        return cell.HasFormula ? $"={(shown.Length == 0 ? "(empty)" : shown)}" : shown.Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
