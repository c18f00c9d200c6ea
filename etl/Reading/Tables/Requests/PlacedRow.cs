namespace Warehouse.Reading.Tables.Requests;

/// <summary>A row of values with the ways in which it can be laid into the form's columns.</summary>
/// <param name="Values">The printed cells.</param>
/// <param name="Options">The possible placements; all rows of a group choose the same one.</param>
internal sealed record PlacedRow(ValueRow Values, List<Placement> Options);
