using System.Text;
using Warehouse.Etl.Parsing;
using Warehouse.Etl.Parsing.Documents;
using Warehouse.Etl.Reports;

namespace Warehouse.Etl.Tests.Parsing;

/// <summary>Parsing in tests.</summary>
internal static class Parsers
{
    /// <summary>The parser as the product uses it.</summary>
    public static ReportParser Default { get; } = ParsingRegistration.CreateParser(DocumentLimits.Default);

    /// <summary>The result for a page.</summary>
    public static ParseResult ParseHtml(string html) =>
        Default.Parse(Encoding.UTF8.GetBytes(html), "text/html", TestContext.Current.CancellationToken);

    /// <summary>The result for a text.</summary>
    public static ParseResult ParseText(string text) =>
        Default.Parse(Encoding.UTF8.GetBytes(text), "text/plain", TestContext.Current.CancellationToken);

    /// <summary>The report; fails the test when the document was refused.</summary>
    public static AnnualReport Report(this ParseResult result) => result switch
    {
        ParseResult.Parsed parsed => parsed.Report,
        ParseResult.Refused refused => throw new InvalidOperationException($"refused: {refused.Reason}: {refused.Message}"),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The reason; fails the test when the document was taken.</summary>
    public static RefusalReason Refusal(this ParseResult result) =>
        result is ParseResult.Refused refused ? refused.Reason : throw new InvalidOperationException("The document was taken as a report.");

    /// <summary>One cell of a report.</summary>
    public static Cell Cell(this AnnualReport report, FormTable table, string row, string column) =>
        report.Cells.Single(cell => cell.Key == new CellKey(table, row, column));
}
