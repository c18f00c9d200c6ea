using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>What a reader of a sample report must find for one cell of the form.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="State">Reported, blank or missing.</param>
/// <param name="Value">The figure; not null exactly when it is reported.</param>
public sealed record ExpectedCell(CellKey Key, CellState State, decimal? Value);
