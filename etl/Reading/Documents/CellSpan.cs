namespace Warehouse.Reading.Documents;

/// <summary>How a place of a grid is filled.</summary>
public enum CellSpan : byte
{
    /// <summary>Nothing stands here: the row is shorter than the grid.</summary>
    Absent = 0,

    /// <summary>A cell begins here.</summary>
    Origin = 1,

    /// <summary>A cell of the same row reaches here from the left.</summary>
    FromLeft = 2,

    /// <summary>A cell of a row above reaches here.</summary>
    FromAbove = 3,
}
