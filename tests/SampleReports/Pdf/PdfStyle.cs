using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Pdf;

/// <summary>The choices in which PDF files differ.</summary>
/// <param name="Name">What the style is called in test output.</param>
public sealed record PdfStyle(string Name)
{
    /// <summary>How figures are written.</summary>
    public PrintStyle Print { get; init; } = new();

    /// <summary>Whether rules are drawn as filled bars; else as strokes.</summary>
    public bool DrawsBars { get; init; }

    /// <summary>Whether tables have rules at all; without them a reader cannot tell every cell.</summary>
    public bool DrawsRules { get; init; } = true;

    /// <summary>Whether column headers are repeated on each page of a table.</summary>
    public bool RepeatsHeader { get; init; }

    /// <summary>Whether figures stand in the middle of their cells; else at the left.</summary>
    public bool CentresFigures { get; init; } = true;

    /// <summary>Lower margin of the pages in points: it decides between which rows a table is cut.</summary>
    public double BottomMargin { get; init; } = 70;

    /// <summary>Every style with rules, each once.</summary>
    public static IReadOnlyList<PdfStyle> All { get; } =
    [
        new("strokes"),
        new("bars") { DrawsBars = true, CentresFigures = false, BottomMargin = 145 },
        new("short-pages") { BottomMargin = 330, Print = new PrintStyle { BlankMark = "—" } },
        new("repeated-header") { RepeatsHeader = true, BottomMargin = 210 },
    ];
}
