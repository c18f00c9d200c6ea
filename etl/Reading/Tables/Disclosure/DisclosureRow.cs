using Warehouse.Reading.Figures;

namespace Warehouse.Reading.Tables.Disclosure;

/// <summary>The printed values of one row of chapter 二, under the head of its section.</summary>
/// <param name="Row">Row of the form, from 0 over all editions.</param>
/// <param name="Head">The head that stands above; null when none does.</param>
/// <param name="IsAligned">Whether equal columns stand one below the other.</param>
/// <param name="LabelUnit">Unit of money that the row's label states.</param>
internal sealed record DisclosureRow(int Row, DisclosureHead? Head, bool IsAligned, FigureUnit LabelUnit)
{
    /// <summary>Whether values stand on other lines than the label.</summary>
    public bool IsAssembled { get; set; }

    /// <summary>The cells behind the label, from the left.</summary>
    public List<ValueCell> Cells { get; } = [];

    /// <summary>Cells that only repeat the one to their left.</summary>
    public List<ValueCell> Repeats { get; } = [];
}
