using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;
using Warehouse.Reading;

namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>Parses the documents of all current reports again, in parallel; a few are in memory at a time.</summary>
internal sealed class Rereader(WarehouseDatabase database, DocumentContents contents, DocumentParser parser)
{
    // Few enough to hold, many enough that listing is no work beside parsing.
    private const int PageReports = 5000;

    // Parsed reports that may wait for whoever takes them.
    private const int Window = 64;

    /// <summary>How many reports there are to read.</summary>
    public int Count()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<int>("select count(*)::integer from dim_report where is_current");
    }

    /// <summary>All of them, in the order in which they are done.</summary>
    public async IAsyncEnumerable<Rereading> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var done = Channel.CreateBounded<Rereading>(Window);
        var reading = Task.Run(FeedAsync, CancellationToken.None);
        try
        {
            await foreach (var one in done.Reader.ReadAllAsync(cancellationToken))
                yield return one;
        }
        finally
        {
            // Also when whoever reads this failed: nothing may go on in the background.
            await stop.CancelAsync();
            await reading;
        }

        async Task FeedAsync()
        {
            try
            {
                await Parallel.ForEachAsync(Current(), stop.Token, async (stored, token) => await done.Writer.WriteAsync(await ReadAsync(stored, token), token));
                done.Writer.Complete();
            }
            catch (Exception e)
            {
                // The reader of the channel meets the failure after what was read before it.
                done.Writer.Complete(e);
            }
        }
    }

    private IEnumerable<CurrentReport> Current()
    {
        var after = int.MinValue;
        while (true)
        {
            var page = Page(after);
            foreach (var report in page)
                yield return report;
            if (page.Count < PageReports)
                yield break;
            after = page[^1].ReportKey;
        }
    }

    private List<CurrentReport> Page(int after)
    {
        using var connection = database.OpenConnection();
        return connection.Query<CurrentReport>(SqlCatalog.Read("program/lineage/reparsing/current_reports.sql"), new { after, page = PageReports }).AsList();
    }

    private async ValueTask<Rereading> ReadAsync(CurrentReport stored, CancellationToken cancellationToken)
    {
        if (contents.Find(stored.Source, stored.CaptureId) is not { } item)
            return new(stored, null, null, "the archive's index lacks its capture");
        try
        {
            var bytes = await item.ReadAsync(cancellationToken);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != stored.DocumentSha256)
                return new(stored, item, null, "the file has changed since it was loaded");
            return parser.Parse(bytes, stored.MediaType, cancellationToken) switch
            {
                ParseResult.Parsed parsed when ContentHash.Of(parsed.Report) == stored.ContentHash => new(stored, item, null, null),
                ParseResult.Parsed { Report.Year: { } year } when year != stored.Year =>
                    new(stored, item, null, FormattableString.Invariant($"it states the year {year} now: look at it, and load it anew if that is right")),
                ParseResult.Parsed parsed => new(stored, item, parsed.Report, null),
                ParseResult.Refused refused => new(stored, item, null, $"it is refused now: {refused.Message}"),
                _ => throw new InvalidOperationException("A parse result is a report or a refusal."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new(stored, item, null, $"it cannot be read ({e.Message})");
        }
    }
}
