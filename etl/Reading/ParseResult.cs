using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Reading;

/// <summary>What became of a document: a report, or a refusal with its reason. Nothing else; bad input is no exception.</summary>
public abstract record ParseResult
{
    private ParseResult()
    {
    }

    /// <summary>The format of the document; null when it is none of those read.</summary>
    public Documents.DocumentFormat? Format { get; init; }

    /// <summary>The text and grids of the document, in which the evidence of a cell names a place; null when it was refused.</summary>
    public DocumentContent? Document { get; init; }

    /// <summary>The document is one annual report.</summary>
    /// <param name="Report">What it states.</param>
    public sealed record Parsed(AnnualReport Report) : ParseResult;

    /// <summary>The document is no annual report, or cannot be read within the limits; it goes to quarantine.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Message">One sentence: what is wrong, where, and what to do.</param>
    /// <param name="Evidence">Where it shows; null when it concerns the whole document.</param>
    public sealed record Refused(RefusalReason Reason, string Message, Evidence? Evidence = null) : ParseResult;
}
