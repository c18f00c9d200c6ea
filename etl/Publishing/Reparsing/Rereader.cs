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

    /// <summary>How many reports there are to read.</summary>
    public int Count()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<int>("select count(*)::integer from dim_report where is_current");
    }

    /// <summary>All of them, in the order of their keys.</summary>
    public IAsyncEnumerable<Rereading> ReadAllAsync(CancellationToken cancellationToken) =>
        ParallelReading.ReadAsync(Current(), Environment.ProcessorCount, ReadAsync, cancellationToken);

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
        var document = await contents.OpenAsync(stored.Source, stored.CaptureId, stored.DocumentSha256, cancellationToken);
        if (document is not { Problem: null, Item: { } item })
            return new(stored, document.Item, null, document.Problem);
        return parser.Parse(document.Bytes, stored.MediaType, cancellationToken) switch
        {
            ParseResult.Parsed parsed when ContentHash.Of(parsed.Report) == stored.ContentHash => new(stored, item, null, null),
            ParseResult.Parsed { Report.Year: { } year } when year != stored.Year =>
                new(stored, item, null, FormattableString.Invariant($"It states the year {year} now: look at it, and load it anew if that is right.")),
            ParseResult.Parsed parsed => new(stored, item, parsed.Report, null),
            ParseResult.Refused refused => new(stored, item, null, $"It is refused now: {refused.Message}"),
            _ => throw new InvalidOperationException("A parse result is a report or a refusal."),
        };
    }
}
