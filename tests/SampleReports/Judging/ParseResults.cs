using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Judging;

/// <summary>What tests ask of a reading.</summary>
public static class ParseResults
{
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
