namespace Warehouse.Reading.Front;

/// <summary>The period that a report's figures cover.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
internal readonly record struct ReportPeriod(DateOnly Start, DateOnly End);
