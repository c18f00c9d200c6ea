using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Etl.Parsing.Documents.Office;

/// <summary>The texts of a workbook's cells.</summary>
/// <param name="shared">The table of strings that cells share; null when the workbook has none.</param>
internal sealed class ExcelTexts(SharedStringTable? shared)
{
    private readonly string[] _shared = [.. (shared?.Elements<SharedStringItem>() ?? []).Select(Text)];

    /// <summary>The text of a cell, without white space at its ends.</summary>
    public string Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        return (type switch
        {
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < _shared.Length
                ? _shared[index] : "",
            CellValues.InlineString => cell.InlineString is { } text ? Text(text) : "",
            CellValues.Number => Number(value),
            _ => value,
        }).Trim();
    }

    // Excel stores numbers as binary fractions: 64.01 stands in the file as 64.010000000000005, and 15 digits are those that it shows.
    private static string Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : value;

    // Phonetic guides stand beside the text and are no part of it.
    private static string Text(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));
}
