namespace Warehouse.Reading.Form;

/// <summary>
/// One agency's annual report as read from one document: a pure function of the document's bytes and media type.
/// </summary>
public sealed record AnnualReport
{
    /// <summary>Name of the agency as the document prints it; null when none could be read.</summary>
    public required string? AgencyName { get; init; }

    /// <summary>The year reported on (not the year of publication); null when the document does not say.</summary>
    public required int? Year { get; init; }

    /// <summary>Title as printed, white space folded; null when none was found.</summary>
    public required string? Title { get; init; }

    /// <summary>Date of publication as the page states it; null when it states none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>First day of the period that the figures cover, where the prose states it; else null.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the period that the figures cover, where the prose states it; else null.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>One reading for each of the three tables, in the order 三 (requests), 二 (disclosure), 四 (challenges).</summary>
    public required IReadOnlyList<TableReading> Tables { get; init; }

    /// <summary>
    /// Every cell of each table's edition, once and in the order of the seed files: about 200. Cells that the document lacks are here too,
    /// as missing.
    /// </summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>Counts stated in the prose, in document order.</summary>
    public required IReadOnlyList<NarrativeClaim> Claims { get; init; }

    /// <summary>
    /// What the parser had to do beyond reading, e.g. a cell placed by the identities; in document order, for the operator.
    /// </summary>
    public required IReadOnlyList<ParserNote> Notes { get; init; }
}
