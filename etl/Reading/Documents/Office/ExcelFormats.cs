using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Reading.Documents.Office;

/// <summary>What a workbook's styles make of the numbers in its cells: a date and a percentage are stored as plain numbers.</summary>
/// <param name="styles">The styles; null when the workbook has none.</param>
internal sealed partial class ExcelFormats(Stylesheet? styles)
{
    private readonly CellFormat[] _formats = [.. styles?.CellFormats?.Elements<CellFormat>() ?? []];

    private readonly Font[] _fonts = [.. styles?.Fonts?.Elements<Font>() ?? []];

    private readonly Dictionary<uint, string> _codes = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        .Where(format => format.NumberFormatId is not null)
        .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "");

    /// <summary>Whether a cell shows its number as a date or a time.</summary>
    public bool IsDate(Cell cell) => Code(cell) switch
    {
        // The formats built in (ECMA-376 part 1, 18.8.30), those of East Asia included.
        ((>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), _) => true,
        var (_, code) => DatePart().IsMatch(Literal().Replace(code, "")),
    };

    /// <summary>Whether a cell shows its number as a percentage.</summary>
    public bool IsPercentage(Cell cell) => Code(cell) is var (id, code)
        && (id is 9 or 10 || IsPercentage(code));

    /// <summary>Whether a format shows a number as a percentage.</summary>
    public static bool IsPercentage(string code) => Literal().Replace(code, "").Contains('%', StringComparison.Ordinal);

    /// <summary>Whether the text of a cell is struck out.</summary>
    public bool IsStruck(Cell cell) =>
        Format(cell)?.FontId?.Value is { } font && font < _fonts.Length && _fonts[font].GetFirstChild<Strike>() is { } strike
        && strike.Val?.Value != false;

    private CellFormat? Format(Cell cell) => cell.StyleIndex?.Value is { } index && index < _formats.Length ? _formats[index] : null;

    private (uint Id, string Code) Code(Cell cell)
    {
        var id = Format(cell)?.NumberFormatId?.Value ?? 0;
        return (id, _codes.GetValueOrDefault(id, ""));
    }

    /// <summary>Quoted and escaped characters, and what stands in square brackets: colours, languages.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^]]*]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatePart();
}
