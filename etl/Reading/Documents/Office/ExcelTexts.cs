using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Reading.Documents.Office;

/// <summary>The texts of a workbook's cells as a reader sees them.</summary>
/// <param name="shared">The table of strings that cells share; null when the workbook has none.</param>
/// <param name="formats">How numbers are shown.</param>
internal sealed class ExcelTexts(SharedStringTable? shared, ExcelFormats formats)
{
    /// <summary>The last day that Excel counts, 9999-12-31.</summary>
    private const double LastDate = 2_958_466;

    private readonly string[] _shared = [.. (shared?.Elements<SharedStringItem>() ?? []).Select(Text)];

    /// <summary>The text of a cell, without white space at its ends.</summary>
    public string Of(Cell cell)
    {
        if (formats.IsStruck(cell))
            return "";
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        return (type switch
        {
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < _shared.Length
                ? _shared[index] : "",
            CellValues.InlineString => cell.InlineString is { } text ? Text(text) : "",
            CellValues.Boolean => value == "1" ? "TRUE" : "FALSE",
            // A formula whose result was not stored is no empty cell.
            _ when value.Length == 0 && cell.CellFormula is { } formula => $"={formula.Text}",
            CellValues.Number => Number(value, cell),
            _ => value,
        }).Trim();
    }

    private string Number(string value, Cell cell)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) >= 1e15)
            return value;
        if (formats.IsDate(cell))
            return number is > 0 and < LastDate ? Date(DateTime.FromOADate(number)) : $"日期{value}";
        return Number(number, formats.IsPercentage(cell));
    }

    /// <summary>A number as it is shown; one too large for a count as it is stored.</summary>
    public static string Number(double number, bool isPercentage) => Math.Abs(number) >= 1e15 || double.IsNaN(number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : isPercentage ? Digits((decimal)number * 100) + "%" : Digits((decimal)number);

    /// <summary>A day, which is no figure.</summary>
    public static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Excel stores numbers as binary fractions: 64.01 stands in the file as 64.010000000000005, and 15 digits are those that it shows.
    private static string Digits(decimal number) => number.ToString("0.###############", CultureInfo.InvariantCulture);

    private static string Text(OpenXmlElement item)
    {
        var result = new StringBuilder();
        foreach (var text in item.Descendants<Text>())
        {
            // Phonetic guides stand beside the text and are no part of it.
            var properties = (text.Parent as Run)?.RunProperties;
            if (text.Parent is PhoneticRun || IsStruck(properties))
                continue;
            result.Append(result.Length > 0 && IsNoteMark(properties) ? NoteMark.Of(text.Text) : text.Text);
        }

        return result.ToString();
    }

    private static bool IsStruck(RunProperties? properties) => properties?.GetFirstChild<Strike>() is { } strike
        && strike.Val?.Value != false;

    private static bool IsNoteMark(RunProperties? properties) =>
        properties?.GetFirstChild<VerticalTextAlignment>()?.Val is { } place && place.Value != VerticalAlignmentRunValues.Baseline;
}
