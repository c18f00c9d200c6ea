namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>What stands in a cell.</summary>
internal enum CellKind
{
    /// <summary>Nothing, and nothing was expected.</summary>
    Empty,

    /// <summary>A number or a day.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A figure that was not reported: an empty grey cell, never 0.</summary>
    NotReported,

    /// <summary>A figure that does not exist here: a dash.</summary>
    NotApplicable,
}
