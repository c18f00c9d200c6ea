namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Turns a draft into a workbook file. The same draft gives the same bytes.</summary>
internal static class BookFile
{
    /// <exception cref="WorkbookRefusedException">Excel could not hold it.</exception>
    public static void Write(BookDraft draft, Stream target, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        draft.SaveFrame(frame);
        cancellationToken.ThrowIfCancellationRequested();
        BookParts.Complete(frame, draft);
        frame.Position = 0;
        new BookPackage(draft).Write(frame, target, cancellationToken);
    }
}
