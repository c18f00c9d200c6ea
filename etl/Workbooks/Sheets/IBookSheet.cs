using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>A sheet of a book.</summary>
internal interface IBookSheet
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>What it is for, in a few words for the contents.</summary>
    string Purpose { get; }

    /// <summary>Adds it to the book.</summary>
    void Draw(BookDraft draft);
}
