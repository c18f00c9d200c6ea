namespace Warehouse.Reading.Form;

/// <summary>One figure of a report as the document states it.</summary>
/// <param name="Key">Which figure of the form.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Value">
/// The figure in the unit of its column (requests, documents, cases; fees in 10,000 CNY); not null exactly when <paramref name="State"/> is
/// <see cref="CellState.Reported"/>.
/// </param>
/// <param name="RawText">The text of the cell as printed, bounded in length; null when nothing stands there.</param>
/// <param name="Evidence">Where it stands; null when the state is <see cref="CellState.Missing"/> or
/// <see cref="CellState.NotApplicable"/>.</param>
public sealed record Cell(CellKey Key, CellState State, decimal? Value, string? RawText, Evidence? Evidence);
