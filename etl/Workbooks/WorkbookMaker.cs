using Microsoft.Extensions.Options;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Sheets;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks;

/// <summary>
/// Makes a workbook from a published snapshot, keeps it as an issue, and delivers it. The same snapshot and definition give the same file,
/// byte for
/// byte.
/// </summary>
public sealed class WorkbookMaker(
    SnapshotStore snapshots, DataFolder folder, MetricDictionary metrics, IssueStore issues, MailSender mail,
    IOptions<WarehouseOptions> warehouse,
    IOptions<WorkbooksOptions> options, TimeProvider clock)
{
    /// <summary>Makes it from the current snapshot, and delivers it.</summary>
    /// <exception cref="OperatorException">Nothing is published, the scope is empty, Excel cannot hold the book, or it cannot be
    /// delivered.</exception>
    /// <exception cref="TimeoutException">It took longer than the settings allow.</exception>
    public async Task<WorkbookOutcome> MakeAsync(WorkbookDefinition definition, CancellationToken cancellationToken)
    {
        var current = snapshots.Current()
            ?? throw new WarehouseUnavailableException(
            "Nothing is published yet, and workbooks are made from snapshots. Run 'publish' first.");
        using var deadline = new QueryDeadline(options.Value.Deadline, cancellationToken, clock);
        var outcome = await deadline.RunAsync(d => WriteAsync(definition, current.Id, d.Token));
        return outcome with { Delivered = await DeliverAsync(definition, outcome, cancellationToken) };
    }

    private async Task<WorkbookOutcome> WriteAsync(WorkbookDefinition definition, string snapshotId, CancellationToken cancellationToken)
    {
        using var database = SnapshotDatabase.Open(snapshots.DatabaseOf(snapshotId), folder, warehouse.Value);
        using var source = BookSource.Open(database, definition, metrics, cancellationToken);
        var book = new BookComposition(source, options.Value, issues.Before(definition.Name, snapshotId));
        using var draft = book.Draw();
        var issue = await issues.SaveAsync(
            definition.Name, book.Record, (stream, token) => BookFile.Write(draft, stream, token), cancellationToken);
        issues.Retire(definition.Name, definition.Keep);
        return new(issue, book.Title.Title, book.Record.Agencies.Count, []);
    }

    private async Task<IReadOnlyList<string>> DeliverAsync(
        WorkbookDefinition definition, WorkbookOutcome outcome, CancellationToken cancellationToken)
    {
        var delivered = new List<string>();
        if (definition.Folder is { } target)
        {
            await FolderDelivery.DeliverAsync(outcome.Issue, Path.GetFullPath(target, folder.Root), cancellationToken);
            delivered.Add(target);
        }

        if (definition.Mail is { } recipients)
        {
            await mail.SendAsync(outcome.Issue, outcome.Title, recipients, cancellationToken);
            delivered.AddRange(recipients.To);
        }

        return delivered;
    }
}
