namespace Warehouse.Etl.Quality;

/// <summary>A rule that reports are checked against: one file of <c>warehouse-sql/warehouse/checks</c>.</summary>
/// <param name="Id">Its stable name, the file's name.</param>
/// <param name="Severity">How bad a failure is.</param>
/// <param name="TitleZh">What the rule demands, in Chinese.</param>
/// <param name="TitleEn">What the rule demands, in English.</param>
/// <param name="Spoils">Which results are not to be trusted where it fails.</param>
/// <param name="LookAt">What a person should look at.</param>
/// <param name="Sql">
/// A query over the reports in <c>checked_report</c> that gives <c>report_key, outcome, cells, expected, actual, message_zh,
/// message_en</c> for what failed or could not be assessed; a report that passed gives no row.
/// </param>
public sealed record CheckRule(
    string Id, CheckSeverity Severity, string TitleZh, string TitleEn, string Spoils, string LookAt, string Sql);
