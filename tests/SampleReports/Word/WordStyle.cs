using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Word;

/// <summary>The choices in which Word documents differ.</summary>
/// <param name="Name">What the style is called in test output.</param>
public sealed record WordStyle(string Name)
{
    /// <summary>How figures are written.</summary>
    public PrintStyle Print { get; init; } = new();

    /// <summary>What becomes of a table before it is written.</summary>
    public Func<PrintedTable, IEnumerable<PrintedTable>> Tables { get; init; } = table => [table];

    /// <summary>Whether texts are cut into runs in the middle of words and numbers, as editing leaves them.</summary>
    public bool CutsRuns { get; init; }

    /// <summary>Whether the whole report stands in a cell of an outer table.</summary>
    public bool IsInLayoutTable { get; init; }

    /// <summary>Every style, each once.</summary>
    public static IReadOnlyList<WordStyle> All { get; } =
    [
        new("plain"),
        new("cut-runs") { CutsRuns = true, Print = new PrintStyle { BlankMark = "\u3000\u3000" } },
        new("layout-table") { IsInLayoutTable = true, Print = new PrintStyle { BlankMark = "-" } },
        new("three-pages") { Tables = TableShapes.ThreePages },
    ];
}
