namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>A column of a data sheet.</summary>
/// <param name="Key">Name by which formulas of other sheets find it.</param>
/// <param name="Header">Header, with the unit in it.</param>
/// <param name="Format">How its values are shown.</param>
internal sealed record DataColumn(string Key, string Header, ColumnFormat Format)
{
    /// <summary>What the figures mean, shown as a note on the header; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>How the column is marked.</summary>
    public ColumnMark Mark { get; init; }

    /// <summary>Whether it is printed. Codes for pivots and look-ups stand at the end and stay on the screen.</summary>
    public bool Printed { get; init; } = true;

    /// <summary>Widest that the column may be, in digits.</summary>
    public int MaximumWidth { get; init; } = 48;
}
