using System.Text.Json;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Frontier;

namespace Warehouse.Etl.Crawling;

/// <summary>Tells what an answer means: what becomes of the URL, where it leads, when to ask again. The same for a fresh answer and an archived one.</summary>
internal sealed class PageReader(LinkDiscovery discovery, RefreshOptions refresh, ILogger log)
{
    private const int MaxRedirects = 5;

    public PageReading Read(AgencySource source, FrontierEntry entry, PageAnswer answer) => answer.Capture.Status switch
    {
        304 => new PageReading(Fetched(entry, answer), []),
        >= 200 and < 300 => ReadPage(source, entry, answer),
        >= 300 and < 400 => ReadRedirect(entry, answer),
        404 or 410 => new PageReading(
            Visit(entry, answer, FrontierState.Gone, refresh.FailedHours) with { Reason = $"status_{answer.Capture.Status}" }, []),
        _ => ReadError(source, entry, answer),
    };

    /// <summary>The visit of a URL that brought no answer to archive.</summary>
    public FrontierVisit Unanswered(FrontierEntry entry, DateTimeOffset at, FrontierState state, string reason, string? message) =>
        new(entry.Id, at, state, at + TimeSpan.FromHours(state == FrontierState.Refused ? refresh.BlockedHours : refresh.FailedHours))
        {
            Reason = reason,
            Message = message,
            ContentCaptureId = entry.ContentCaptureId,
        };

    private PageReading ReadPage(AgencySource source, FrontierEntry entry, PageAnswer answer)
    {
        if (entry.Role == CaptureRole.Attachment)
            return new PageReading(Fetched(entry, answer), []);
        if (Discover(source, entry, answer) is not { } found)
            return Failed(entry, answer, "links_unreadable", "The links of the page could not be read; the log names the fault.");
        return found.Blocked is { } blocked
            ? new PageReading(Blocked(entry, answer, blocked, found.Message), found.Links)
            : new PageReading(Fetched(entry, answer), found.Links);
    }

    private PageReading ReadRedirect(FrontierEntry entry, PageAnswer answer)
    {
        if (answer.RedirectTo is not { Scheme: "http" or "https", UserInfo: "" } target)
            return Failed(entry, answer, "bad_redirect", "The redirect leads nowhere that may be asked for.");
        if (entry.Redirects >= MaxRedirects)
            return Failed(entry, answer, "too_many_redirects", $"More than {MaxRedirects} redirects in a row.");
        return new PageReading(
            Visit(entry, answer, FrontierState.Redirected, HoursFor(entry)),
            [new DiscoveredLink(target, entry.Role, entry.Title, entry.Year, entry.PublishedOn)], entry.Redirects + 1);
    }

    private PageReading ReadError(AgencySource source, FrontierEntry entry, PageAnswer answer)
    {
        return Discover(source, entry, answer) is { Blocked: { } blocked } found
            ? new PageReading(Blocked(entry, answer, blocked, found.Message), [])
            : Failed(entry, answer, $"status_{answer.Capture.Status}", null);
    }

    // Null when the page could not be read at all: that is no page without links.
    private DiscoveryResult? Discover(AgencySource source, FrontierEntry entry, PageAnswer answer)
    {
        var page = new DiscoveryPage(
            entry.Url, entry.Role, answer.Capture.Status, answer.Capture.MediaType, answer.Content, entry.Year, entry.Title);
        try
        {
            return discovery.Discover(source, page);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A page from outside must not end the crawl, whatever it does to the reader of links.
            log.LogError(e, "Links of {Url} could not be read.", entry.Url);
            return null;
        }
    }

    private FrontierVisit Fetched(FrontierEntry entry, PageAnswer answer) => Visit(entry, answer, FrontierState.Fetched, HoursFor(entry)) with
    {
        ContentCaptureId = answer.Capture.RevisitOf ?? (answer.Capture.Status == 304 ? entry.ContentCaptureId : answer.Capture.CaptureId),
    };

    private FrontierVisit Blocked(FrontierEntry entry, PageAnswer answer, BlockedReason reason, string? message) =>
        Visit(entry, answer, FrontierState.Blocked, refresh.BlockedHours) with
        {
            Reason = JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()),
            Message = message,
        };

    private PageReading Failed(FrontierEntry entry, PageAnswer answer, string reason, string? message) =>
        new(Visit(entry, answer, FrontierState.Failed, refresh.FailedHours) with { Reason = reason, Message = message }, []);

    private static FrontierVisit Visit(FrontierEntry entry, PageAnswer answer, FrontierState state, double hours) =>
        new(entry.Id, answer.Capture.CapturedAt, state, answer.Capture.CapturedAt + TimeSpan.FromHours(hours))
        {
            Asked = true,
            CaptureId = answer.Capture.CaptureId,
            ContentCaptureId = entry.ContentCaptureId,
        };

    private double HoursFor(FrontierEntry entry) => entry.Role == CaptureRole.List ? refresh.ListHours : refresh.ReportHours;
}
