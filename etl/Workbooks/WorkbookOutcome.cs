using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Workbooks;

/// <summary>What became of the making of a workbook.</summary>
/// <param name="Issue">The file.</param>
/// <param name="Title">Title of the book.</param>
/// <param name="Agencies">Agencies that it covers.</param>
/// <param name="Delivered">Where it was delivered to beside the data folder.</param>
public sealed record WorkbookOutcome(WorkbookIssue Issue, string Title, int Agencies, IReadOnlyList<string> Delivered);
