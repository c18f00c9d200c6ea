using System.CommandLine;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Jobs;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>work</c>: a node that only crawls, sharing the hosts with others, and hands its captures to the node that loads.</summary>
internal sealed class WorkVerb : Verb
{
    private readonly Option<string> _archive = new("--hand-over")
    {
        Description = "Archive folder of the node that loads, on a shared disk.", HelpName = "FOLDER", Required = true,
    };

    private readonly Option<int> _pause = new("--pause") { Description = "Seconds between two passes.", DefaultValueFactory = _ => 600 };

    private readonly RegistryOption _registry = new();

    public WorkVerb() : base("work", "Crawl as one of several nodes; needs the connection string 'jobs' and a data folder of its own.")
    {
        Add(_archive);
        Add(_pause);
        Add(_registry);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(run.Settings.GetConnectionString(JobsRegistration.ConnectionName)))
            throw new UsageException("'work' shares the hosts with other nodes in PostgreSQL: set ConnectionStrings:jobs.");
        await _registry.ImportAsync(run, run.Service<AgencyRegistry>, cancellationToken);
        var handOver = run.Service<CaptureHandOver>();
        var node = run.Service<IOptions<JobsOptions>>().Value.NodeName;
        while (true)
        {
            var summary = await run.Service<Crawler>().RunAsync(new CrawlRequest(), null, cancellationToken);
            var files = summary.Counts is { Requests: 0, FromArchive: 0 } ? 0 : handOver.Give(run.Get(_archive)!, node);
            run.Terminal.Note($"{summary.Counts.Fetched} new, {summary.Counts.PutOff} left to other nodes or later, {files} archive files handed over.");
            await Task.Delay(TimeSpan.FromSeconds(run.Get(_pause)), cancellationToken);
        }
    }
}
