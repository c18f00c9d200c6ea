namespace Warehouse.Etl.Quality;

/// <summary>What one rule says of one report.</summary>
/// <param name="RuleId">Id of the rule (file name in <c>warehouse-sql/warehouse/checks</c>).</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Outcome"><c>failed</c>, or <c>not_assessable</c> when cells that the rule needs are not reported.</param>
/// <param name="ReportKey">The report version.</param>
/// <param name="Cells">Cells involved, as <c>table.row.column</c> joined by spaces.</param>
/// <param name="Expected">What the rule expects; null when not assessable or not a number.</param>
/// <param name="Actual">What the report states; null when not assessable or not a number.</param>
/// <param name="MessageZh">What to look at, in Chinese.</param>
/// <param name="MessageEn">What to look at, in English.</param>
public sealed record Finding(
    string RuleId, string Severity, string Outcome, int ReportKey, string Cells, decimal? Expected, decimal? Actual,
    string MessageZh, string MessageEn);
