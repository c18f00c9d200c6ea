using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Excel;

/// <summary>The choices in which workbooks differ.</summary>
/// <param name="Name">What the style is called in test output.</param>
public sealed record ExcelStyle(string Name)
{
    /// <summary>How figures are written.</summary>
    public PrintStyle Print { get; init; } = new();

    /// <summary>Whether every chapter with a table has a sheet of its own.</summary>
    public bool HasSheetPerTable { get; init; }

    /// <summary>Whether figures are stored as numbers; else as text.</summary>
    public bool StoresNumbers { get; init; }

    /// <summary>Every style, each once.</summary>
    public static IReadOnlyList<ExcelStyle> All { get; } =
    [
        new("one-sheet") { StoresNumbers = true },
        new("sheet-per-table") { HasSheetPerTable = true, StoresNumbers = true },
        new("text-figures") { Print = new PrintStyle { BlankMark = "/", ThousandsSeparators = true } },
    ];
}
