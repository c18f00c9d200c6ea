namespace Warehouse.Reading.Tables;

/// <summary>Bounds the printed text that is kept with a cell.</summary>
internal static class RawTexts
{
    private const int MaxLength = 200;

    /// <summary>The text of one cell; null when nothing is printed.</summary>
    public static string? Of(string text) => text.Length switch { 0 => null, <= MaxLength => text, _ => text[..MaxLength] };

    /// <summary>The texts of cells that cannot be told apart, separated by bars.</summary>
    public static string Join(IReadOnlyList<ValueCell> cells)
    {
        var text = string.Join('|', cells.Select(static cell => cell.Text));
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }
}
