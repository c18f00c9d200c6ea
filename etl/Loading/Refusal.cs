using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>Why a document is not loaded.</summary>
/// <param name="ReasonCode">A code of <see cref="QuarantineReason"/>.</param>
/// <param name="Message">One sentence: what is wrong, where, what to do.</param>
/// <param name="Evidence">Where it shows; null when it concerns the whole document.</param>
internal sealed record Refusal(string ReasonCode, string Message, Evidence? Evidence = null)
{
    /// <summary>The evidence as stored, e.g. <c>table 2 row 3 column 1, page 4</c>; null when there is none.</summary>
    public string? Place => Evidence is { } at
        ? $"table {at.Table} row {at.Row} column {at.Column}"
            + (at.Page is { } page ? $", page {page}" : "") + (at.Line is { } line ? $", line {line}" : "")
        : null;
}
