using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>
/// A cell as the warehouse can hold it. A figure that its column cannot hold (a fraction of a request, more than the type's range) is
/// stored as unreadable with its raw text, never rounded.
/// </summary>
/// <param name="Key">Which figure of the form.</param>
/// <param name="State">What is stored of its state.</param>
/// <param name="Value">The stored value; not null exactly when reported.</param>
public readonly record struct StoredCell(CellKey Key, CellState State, decimal? Value)
{
    // DECIMAL(18, 4), the type of fact_disclosure.value.
    private const decimal DisclosureBound = 100_000_000_000_000m;
    private const int DisclosureScale = 4;

    /// <summary>What the warehouse stores of a parsed cell.</summary>
    public static StoredCell Of(Cell cell) =>
        cell.State == CellState.Reported && Fits(cell)
            ? new(cell.Key, CellState.Reported, cell.Value)
            : new(cell.Key, cell.State == CellState.Reported ? CellState.Unreadable : cell.State, null);

    /// <summary>The value as a whole number; null when not reported.</summary>
    public int? Whole => Value is { } value ? (int)value : null;

    private static bool Fits(Cell cell)
    {
        if (cell.Value is not { } value)
            return false;
        return cell.Key.Table == FormTable.Disclosure
            ? Math.Abs(value) < DisclosureBound && decimal.Round(value, DisclosureScale) == value
            : decimal.Truncate(value) == value && value is >= int.MinValue and <= int.MaxValue;
    }
}
