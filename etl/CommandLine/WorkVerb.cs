using System.CommandLine;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Jobs;
using Warehouse.ServiceDefaults;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>work</c>: a node that only crawls: it works on parts of the runs of the service, and hands its captures to it.</summary>
internal sealed class WorkVerb : Verb
{
    /// <summary>Name under which it reports to telemetry.</summary>
    private const string ServiceName = "worker";

    private readonly Option<string> _archive = new("--hand-over")
    {
        Description = "Archive folder of the node that loads, on a shared disk.", HelpName = "FOLDER", Required = true,
    };

    private readonly RegistryOption _registry = new();

    public WorkVerb() : base("work", "Crawl as one of several nodes; needs the connection string 'jobs' and a data folder of its own.")
    {
        Add(_archive);
        Add(_registry);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(run.Settings.GetConnectionString(JobsRegistration.ConnectionName)))
            throw new UsageException("'work' shares the hosts with other nodes in PostgreSQL: set ConnectionStrings:jobs.");
        using var host = Build(run.Settings, run.Get(_archive)!);
        await _registry.ImportAsync(run, host.Services.GetRequiredService<AgencyRegistry>, cancellationToken);
        await host.StartAsync(cancellationToken);
        run.Terminal.Note("Waiting for parts of crawls. Stop with Ctrl-C.");
        await host.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static IHost Build(IConfiguration settings, string handOver)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = typeof(WorkVerb).Assembly.GetName().Name });
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.AddConfiguration(settings.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddWarehouse(settings);
        builder.Services.AddJobsWorker(settings, handOver);
        builder.AddServiceDefaults(ServiceName);
        return builder.Build();
    }
}
