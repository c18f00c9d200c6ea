namespace Warehouse.Etl.Quality;

/// <summary>A failed check of a current report, with the names that people know it by.</summary>
public sealed record ListedFinding(
    string Severity, string RuleId, string AgencyId, string AgencyName, short Year, string Cells, decimal? Expected, decimal? Actual,
    string MessageZh, string MessageEn, string Source);
