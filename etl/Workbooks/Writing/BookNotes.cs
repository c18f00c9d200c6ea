namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Standing notes of a book in its language.</summary>
/// <param name="MissingTitle">Title of the note on a figure that was not reported, at most 32 characters.</param>
/// <param name="Missing">The note, at most 255 characters.</param>
/// <param name="NoRows">What an empty data sheet says.</param>
/// <param name="Points">How percentage points are called.</param>
/// <param name="TooSmall">The note on a rate that is not shown.</param>
/// <param name="Legend">What empty, hatched and dashed cells mean, for the foot of every printed page.</param>
internal sealed record BookNotes(string MissingTitle, string Missing, string NoRows, string Points, string TooSmall, string Legend);
