using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Text;

/// <summary>The choices in which text layers differ.</summary>
/// <param name="Name">What the style is called in test output.</param>
/// <param name="Table">The text of a table.</param>
public sealed record TextStyle(string Name, Func<PrintedTable, string> Table)
{
    /// <summary>How figures are written.</summary>
    public PrintStyle Print { get; init; } = new();

    /// <summary>What becomes of a table before it is written.</summary>
    public Func<PrintedTable, IEnumerable<PrintedTable>> Tables { get; init; } = table => [table];

    /// <summary>Media type of the document.</summary>
    public string MediaType { get; init; } = "text/plain";
}
