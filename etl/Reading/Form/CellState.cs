namespace Warehouse.Reading.Form;

/// <summary>
/// What is known of a cell. Only <see cref="Reported"/> carries a value; no other state may ever be shown or summed as 0.
/// </summary>
public enum CellState
{
    /// <summary>A figure is printed and was read.</summary>
    Reported = 0,

    /// <summary>The cell is there and holds nothing, a dash or a slash.</summary>
    Blank = 1,

    /// <summary>The cell, its row or its table is not in the document.</summary>
    Missing = 2,

    /// <summary>Something is printed that cannot be read or placed with certainty.</summary>
    Unreadable = 3,

    /// <summary>The edition in use has no such cell.</summary>
    NotApplicable = 4,
}
