using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Crawling.Robots;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling;

/// <summary>Visits one URL: is it allowed, ask, archive, hand over. Safe on many threads.</summary>
internal sealed class UrlVisitor(
    CrawlRun run, UrlFrontier frontier, RobotsPolicy robots, PoliteFetcher fetcher, WarcWriter writer, EarlierCaptures earlier, PageReader pages,
    IHostLease lease, AgencySpans agencies, CrawlOptions options, TimeProvider clock)
{
    private const string RobotsUnreachable = "robots_unreachable";

    private readonly TimeSpan _robotsRest = TimeSpan.FromHours(options.Refresh.FailedHours);

    /// <exception cref="OperationCanceledException">The run gave up; the URL stays queued.</exception>
    public async Task VisitAsync(CrawlHost host, FrontierEntry entry, CancellationToken cancellationToken)
    {
        if (!frontier.TryClaim(entry, out var answered))
        {
            if (answered is { } captureId)
                run.ServeFromArchive(entry, captureId);
            return;
        }

        try
        {
            if (PutOff(host, entry) || !await HoldAsync(host, entry, cancellationToken) || !await MayAskAsync(host, entry, cancellationToken))
                return;
            await AskAsync(host, entry, cancellationToken);
        }
        catch
        {
            frontier.Settle(entry, null);
            throw;
        }
    }

    private bool PutOff(CrawlHost host, FrontierEntry entry)
    {
        if (host.RestsUntil is not { } until)
            return false;
        run.Unanswered(entry, pages.Unanswered(entry, clock.GetUtcNow(), FrontierState.Queued, ReasonFor(host), null) with { NextAt = until });
        return true;
    }

    // Who finds a challenge in the place of robots.txt has met it on every page of the host.
    private static string ReasonFor(CrawlHost host) =>
        host is { RestReason: RobotsUnreachable, LatestRobots.IsChallenge: true } ? BlockedPage.ChallengeCode : host.RestReason!;

    private async Task<bool> HoldAsync(CrawlHost host, FrontierEntry entry, CancellationToken cancellationToken)
    {
        if (await lease.HoldAsync(host.Key, cancellationToken))
            return true;
        run.Unanswered(entry, pages.Unanswered(entry, clock.GetUtcNow(), FrontierState.Queued, "other_node", null) with { NextAt = clock.GetUtcNow() });
        return false;
    }

    private async Task<bool> MayAskAsync(CrawlHost host, FrontierEntry entry, CancellationToken cancellationToken)
    {
        var answer = await robots.GetAsync(entry.Url, cancellationToken);
        if (answer.File.Allows(entry.Url))
            return true;
        if (answer.Version.State == RobotsState.Unreachable)
        {
            host.RestUntil(clock.GetUtcNow() + _robotsRest, RobotsUnreachable);
            PutOff(host, entry);
        }
        else
        {
            run.Unanswered(entry, pages.Unanswered(entry, clock.GetUtcNow(), FrontierState.Refused, "robots_disallowed", "The host's robots.txt forbids it."));
        }

        return false;
    }

    private async Task AskAsync(CrawlHost host, FrontierEntry entry, CancellationToken cancellationToken)
    {
        using var agency = agencies.Enter(entry.AgencyId);
        using var span = CrawlTelemetry.Visit(entry, agency.Context);
        var context = new CaptureContext(entry.Role, HostProvenance.Code(entry.Verdict), entry.AgencyId, entry.Year, entry.Via);
        using var outcome = await fetcher.FetchAsync(host, new FetchRequest(entry.Url, context, Previous(entry)), cancellationToken);
        CrawlTelemetry.Count(outcome);
        switch (outcome)
        {
            case FetchOutcome.Answered { Response: var response }:
                var capture = writer.Write(response.Exchange);
                run.Answered(entry, new PageAnswer(capture, response.Exchange.Decoded, response.RedirectTo));
                break;
            case FetchOutcome.Failed failed:
                var visit = pages.Unanswered(entry, clock.GetUtcNow(), FrontierState.Failed, FetchFaults.Code(failed.Fault), failed.Message);
                run.Unanswered(entry, visit with { Asked = failed.Fault != FetchFault.UnsafeUrl });
                break;
        }
    }

    // A page that stood in the way is asked for without condition, for "not modified" would not say that it is in the way still; when the same comes
    // again, it is archived as a revisit all the same.
    private Capture? Previous(FrontierEntry entry)
    {
        if (entry.ContentCaptureId is { } content)
            return earlier.Find(content);
        var last = entry.LastCaptureId is { } id ? earlier.Find(id) : null;
        if (last?.RevisitOf is { } original)
            last = earlier.Find(original);
        return last is null ? null : last with { ETag = null, LastModified = null };
    }
}
