namespace Warehouse.Reading.Documents.Office;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">The cells that the file lists, by column from 1; also those without text.</param>
internal sealed record ExcelRow(int Number, IReadOnlyDictionary<int, string> Cells)
{
    /// <summary>The texts that are not empty.</summary>
    public IEnumerable<string> Texts => Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value).Where(text => text.Length > 0);
}
