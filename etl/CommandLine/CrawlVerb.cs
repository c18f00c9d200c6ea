using System.CommandLine;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Workflow;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>crawl</c>: asks agencies' sites for what is due and archives it.</summary>
internal sealed class CrawlVerb : Verb
{
    private readonly Option<string[]> _agencies = new("--agency") { Description = "Only these agencies, by id.", HelpName = "ID" };

    private readonly Option<string?> _region = new("--region")
    {
        Description = "Only agencies of a region, by its GB/T 2260 code or the beginning of it.", HelpName = "CODE",
    };

    private readonly Option<int?> _year = new("--year") { Description = "Only reports of this year, and those whose year their link does not tell." };

    private readonly Option<long?> _maxRequests = new("--max-requests") { Description = "Begin no further page after so many requests.", HelpName = "N" };

    private readonly Option<bool> _refresh = new("--refresh") { Description = "Ask again also for what is not due yet; requests are conditional." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be asked for, and ask for nothing." };

    private readonly Option<bool> _json;

    public CrawlVerb() : base("crawl", "Crawl agencies' sites politely and archive their reports. A stopped or killed crawl goes on where it was.")
    {
        Add(_agencies);
        Add(_region);
        Add(_year);
        Add(_maxRequests);
        Add(_refresh);
        Add(_dryRun);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var request = Request(run);
        if (run.Get(_dryRun))
        {
            PrintPlan(run, run.Service<Crawler>().Plan(request));
            return ExitCode.Done;
        }

        var summary = await run.Terminal.WithProgressAsync(
            "Crawling", bar => run.Service<CrawlWork>().RunAsync(request, new CrawlReporter(bar), cancellationToken));
        if (run.Get(_json))
            run.Terminal.Json(summary);
        else
            Print(run.Terminal, summary);
        return summary.EndedBy == "stopped" ? ExitCode.Interrupted : ExitCode.Done;
    }

    private CrawlRequest Request(VerbRun run)
    {
        if (run.Get(_maxRequests) < 0)
            throw new UsageException("--max-requests takes a number from 0 on.");
        return new CrawlRequest
        {
            AgencyIds = run.Get(_agencies) ?? [],
            RegionPrefix = RegionArgument.Prefix(run.Get(_region)),
            Year = run.Get(_year),
            MaxRequests = run.Get(_maxRequests),
            Refresh = run.Get(_refresh),
        };
    }

    private void PrintPlan(VerbRun run, CrawlPlan plan)
    {
        if (run.Get(_json))
        {
            run.Terminal.Json(plan);
            return;
        }

        run.Terminal.Line($"{plan.Urls} URLs on {plan.Hosts.Count} hosts are due for {plan.Agencies} agencies.");
        run.Terminal.Table(["host", "due URLs"], plan.Hosts.Select(host => (string[])[host.Host, $"{host.Urls}"]), new HashSet<int> { 1 });
    }

    private static void Print(Terminal terminal, CrawlSummary summary)
    {
        var counts = summary.Counts;
        terminal.Line($"{counts.Requests} requests: {counts.Fetched} pages fetched, {counts.Unchanged} unchanged, {counts.Redirected} redirected, {counts.Gone} gone, "
            + $"{counts.Failed} failed, {counts.Blocked} blocked, {counts.Refused} refused by rule; {counts.FromArchive} taken from the archive.");
        terminal.Line($"{counts.Found} URLs found; {summary.Waiting + counts.PutOff} wait for a later run.");
        if (summary.EndedBy != "done")
            terminal.Line($"Ended by: {summary.EndedBy}. The same command goes on from there.");
    }
}
