using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>Copies a book to a folder of its readers: written under another name, flushed, renamed.</summary>
internal static class FolderDelivery
{
    /// <exception cref="OperatorException">The folder cannot be written to.</exception>
    public static async Task DeliverAsync(WorkbookIssue issue, string folder, CancellationToken cancellationToken)
    {
        var target = Path.Combine(folder, $"{issue.Name}.xlsx");
        var draft = Path.Combine(folder, $".{issue.Name}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            await using (var from = File.OpenRead(issue.Path))
            await using (var to = new FileStream(draft, FileMode.CreateNew))
            {
                await from.CopyToAsync(to, cancellationToken);
                to.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The workbook was made ({issue.Path}) but cannot be copied to {folder}: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(draft))
                File.Delete(draft);
        }
    }
}
