using Microsoft.AspNetCore.Connections;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>serve</c>: runs the service until it is stopped.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly RegistryOption _registry = new();

    public ServeVerb() : base("serve", "Run the service: jobs on schedule, operations pages, API.") => Add(_registry);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        await using var app = ServiceHost.Build(run.Settings);
        await _registry.ImportAsync(run, app.Services.GetRequiredService<AgencyRegistry>, cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new OperatorException($"{e.Message.TrimEnd('.')}. Choose another with --set Warehouse:Operations:Urls=http://127.0.0.1:PORT.", e);
        }

        run.Terminal.Note($"Operations pages at {string.Join(", ", app.Urls)}. Stop with Ctrl-C.");
        await app.WaitForShutdownAsync(cancellationToken);
        // Before the telemetry, which may wait for a receiver that is gone: whoever loses patience with that finds the database closed.
        app.Services.GetRequiredService<WarehouseDatabase>().Dispose();
        return ExitCode.Done;
    }
}
