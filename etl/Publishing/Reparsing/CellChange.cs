namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>A figure that the current parser reads differently from what is stored.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="ReportKey">The version that counts now.</param>
/// <param name="Cell">The figure as table.row.column; a count in the prose as prose.chapter.claim, numbered from the second of its kind on.</param>
/// <param name="StateBefore">Stored state; <c>not_applicable</c> when it is not stored.</param>
/// <param name="ValueBefore">Stored value; null when not reported.</param>
/// <param name="StateAfter">State as read now.</param>
/// <param name="ValueAfter">Value as read now; null when not reported.</param>
public sealed record CellChange(
    string AgencyId, int Year, int ReportKey, string Cell, string StateBefore, decimal? ValueBefore, string StateAfter, decimal? ValueAfter);
