using System.CommandLine;
using System.Globalization;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>status</c>: which reports are there, by region and year; <c>status --why</c>: the story of one agency.</summary>
internal sealed class StatusVerb : Verb
{
    private readonly Option<string?> _region = new("--region")
    {
        Description = "A region by its GB/T 2260 code or the beginning of it; its parts are listed.", HelpName = "CODE",
    };

    private readonly Option<int?> _year = new("--year") { Description = "Only this report year." };

    private readonly Option<string?> _why = new("--why") { Description = "What happened to one agency, in order of time; by id or name.", HelpName = "AGENCY" };

    private readonly Option<bool> _json;

    public StatusVerb() : base("status", "Show which reports are published, late, missing, blocked or unreadable, by region and year.")
    {
        Add(_region);
        Add(_year);
        Add(_why);
        _json = AddJsonOption();
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        var why = run.Get(_why);
        if (why is not null && (run.Get(_region) is not null || run.Get(_year) is not null))
            throw new UsageException("--why tells the story of one agency; it goes with neither --region nor --year.");
        run.RequireWarehouse();
        var accounting = run.Service<PublicationAccounting>();
        await accounting.RefreshAsync(cancellationToken);
        if (why is not null)
            Tell(run, accounting.Story(why));
        else
            Show(run, await accounting.CoverageAsync(RegionArgument.Prefix(run.Get(_region)), run.Get(_year), cancellationToken));
        return ExitCode.Done;
    }

    private void Tell(VerbRun run, IReadOnlyList<AgencyEvent> story)
    {
        if (run.Get(_json))
        {
            run.Terminal.Json(story);
            return;
        }

        run.Terminal.Table(
            ["at (UTC)", "year", "event", "what", "detail", "source"],
            story.Select(e => (string?[])
            [
                e.HappenedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), e.Year?.ToString(CultureInfo.InvariantCulture), e.Event, e.What, e.Detail, e.Source,
            ]));
    }

    private void Show(VerbRun run, IReadOnlyList<Coverage> coverage)
    {
        if (run.Get(_json))
        {
            run.Terminal.Json(coverage);
            return;
        }

        if (coverage.Count == 0)
        {
            run.Terminal.Line("Nothing is due: no agency of this region and year is registered. 'etl agencies import FILE' registers agencies.");
            return;
        }

        run.Terminal.Table(
            ["code", "region", "year", "due", .. ((string[])["published", "late", "missing", "blocked", "unreadable"]).Select(state => Words.Find("publication", state)!.En), "loaded"],
            coverage.Select(row => (string[])
            [
                row.RegionCode!, row.Region!, $"{row.Year}", $"{row.Due}", $"{row.Published}", $"{row.Late}", $"{row.Missing}", $"{row.Blocked}", $"{row.Unreadable}",
                $"{row.Loaded}",
            ]),
            Enumerable.Range(2, 8).ToHashSet());
    }
}
