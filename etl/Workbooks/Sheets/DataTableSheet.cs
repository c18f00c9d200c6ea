using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>A data sheet of a book.</summary>
internal sealed class DataTableSheet(DataTable table, string purpose) : IBookSheet
{
    /// <inheritdoc/>
    public string Name => table.Sheet;

    /// <inheritdoc/>
    public string Purpose => purpose;

    /// <inheritdoc/>
    public void Draw(BookDraft draft) => draft.AddData(table);
}
