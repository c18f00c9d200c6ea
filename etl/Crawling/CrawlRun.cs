using System.Collections.Concurrent;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling;

/// <summary>
/// The URLs of one run: where they come from, whether they are asked for, answered from the archive or refused, and where their answers lead.
/// Safe on many threads.
/// </summary>
internal sealed class CrawlRun(
    CrawlRequest request, IReadOnlyDictionary<string, AgencySource> sources, UrlFrontier frontier, HostScheduler scheduler, HostDirectory hosts,
    CrawlJournal journal, CrawlTally tally, PageReader pages, CapturedPages captured, FrontierStore store, TimeProvider clock)
{
    private const int MaxUrlLength = 2000;

    // Answers that a crash left in the archive before the frontier took note of them, by agency, role and URL.
    private readonly ConcurrentDictionary<(string AgencyId, CaptureRole Role, string Url), Capture> _unclaimed = new();

    private readonly TwinPages _twins = new();

    /// <summary>Takes up what earlier runs left, and the pages of the registry.</summary>
    public void Resume()
    {
        foreach (var capture in store.ReadUnclaimed().Where(capture => capture.AgencyId is not null))
            _unclaimed[(capture.AgencyId!, capture.Role, capture.Url.AbsoluteUri)] = capture;
        foreach (var (agencyId, url, role) in store.ReadKnown().Where(known => sources.ContainsKey(known.AgencyId)))
            frontier.Remember(agencyId, url, CaptureRoles.Parse(role));
        foreach (var entry in store.ReadDue(request.Refresh).Where(entry => sources.ContainsKey(entry.AgencyId)))
            Queue(entry);
        foreach (var source in sources.Values)
        {
            foreach (var url in source.ListUrls)
            {
                if (NewEntry(source, new DiscoveredLink(url, CaptureRole.List, null, null), null, 0) is not { } entry)
                    continue;
                journal.Found(entry);
                Queue(entry);
            }
        }
    }

    /// <summary>Reads an answer for a URL, and for other agencies that wanted the same, and takes up where it leads.</summary>
    public void Answered(FrontierEntry entry, PageAnswer answer)
    {
        Take(entry, answer);
        foreach (var sharer in frontier.Settle(entry, answer.Capture.CaptureId))
        {
            tally.FromArchive();
            Take(sharer, answer);
        }
    }

    /// <summary>Takes note of a URL without an answer, for all agencies that wanted it.</summary>
    public void Unanswered(FrontierEntry entry, FrontierVisit visit)
    {
        Note(entry, visit, []);
        foreach (var sharer in frontier.Settle(entry, null))
            Note(sharer, visit with { FrontierId = sharer.Id, Asked = false, ContentCaptureId = sharer.ContentCaptureId }, []);
    }

    /// <summary>Serves a URL from an answer that is in the archive already.</summary>
    public void ServeFromArchive(FrontierEntry entry, long captureId)
    {
        tally.FromArchive();
        journal.Store(last: false);
        if (store.FindCapture(captureId) is { } capture)
            Take(entry, captured.Read(capture));
    }

    private void Take(FrontierEntry entry, PageAnswer answer)
    {
        var source = sources[entry.AgencyId];
        var reading = pages.Read(source, entry, answer);
        var led = reading.Links.Select(link => NewEntry(source, link, entry.Url, reading.Redirects)).OfType<FrontierEntry>().ToList();
        Note(entry, reading.Visit, led);
        foreach (var next in led)
            Queue(next);
    }

    private void Note(FrontierEntry entry, FrontierVisit visit, IReadOnlyList<FrontierEntry> led)
    {
        journal.Visited(visit, led);
        tally.Visited(visit.State, unchanged: visit.State == FrontierState.Fetched && visit.ContentCaptureId != visit.CaptureId);
        if (entry.Role == CaptureRole.Report && visit.State is FrontierState.Gone or FrontierState.Refused or FrontierState.Blocked)
            TakeTwinOf(entry);
    }

    private void TakeTwinOf(FrontierEntry entry)
    {
        if (_twins.InPlaceOf(entry.AgencyId, entry.Url) is not var (link, via) || NewEntry(sources[entry.AgencyId], link, via, 0) is not { } twin)
            return;
        journal.Found(twin);
        Queue(twin);
    }

    private FrontierEntry? NewEntry(AgencySource source, DiscoveredLink link, Uri? via, int redirects)
    {
        var url = link.Url.Fragment.Length == 0 ? link.Url : new Uri(link.Url.GetLeftPart(UriPartial.Query));
        if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.AbsoluteUri.Length > MaxUrlLength
            || (redirects == 0 && WaitsBesideItsTwin(source.Agency.Id, url, link, via))
            || !frontier.TryAdd(source.Agency.Id, url, link.Role))
            return null;
        tally.Found();
        return new FrontierEntry(store.NextEntryId(), url, source.Agency.Id, link.Role, HostProvenance.Judge(url, source.AllowedHosts))
        {
            FoundAt = clock.GetUtcNow(),
            Title = link.Title,
            Year = link.Year,
            PublishedOn = link.PublishedOn,
            Via = via,
            Redirects = redirects,
        };
    }

    // A server that sends from one page of a pair to the other means the other.
    private bool WaitsBesideItsTwin(string agencyId, Uri url, DiscoveredLink link, Uri? via) =>
        link.Role == CaptureRole.Report && PhonePage.Twin(url) is { } first && frontier.Knows(agencyId, first, link.Role)
        && !frontier.Knows(agencyId, url, link.Role) && _twins.SetAside(agencyId, first, link, via);

    private void Queue(FrontierEntry entry)
    {
        if (!HostProvenance.MaySpeak(entry.Verdict))
        {
            Note(entry, Refusal(entry), []);
            return;
        }

        if (_unclaimed.TryRemove((entry.AgencyId, entry.Role, entry.Url.AbsoluteUri), out var capture))
        {
            tally.FromArchive();
            Take(entry, captured.Read(capture));
            return;
        }

        if (CrawlScope.Wants(request, entry))
            scheduler.Add(hosts.Of(entry.Url), entry);
    }

    private FrontierVisit Refusal(FrontierEntry entry) => new(entry.Id, clock.GetUtcNow(), FrontierState.Refused, null)
    {
        Reason = HostProvenance.Code(entry.Verdict),
        Message = $"{HostKey.Of(entry.Url)} is neither a host of the agency nor a gov.cn parent of one.",
    };
}
