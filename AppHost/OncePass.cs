using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Warehouse.AppHost;

/// <summary>One whole pass over the sample agencies, as the commands an operator would type, and where its results are.</summary>
internal static class OncePass
{
    private const string Waiting =
        "select reason_code, count(*) as documents, any_value(message) as message from ops_quarantine where resolved_at is null group by reason_code order by documents desc";

    /// <summary>Runs it; returns 0 if nothing failed.</summary>
    public static async Task<int> RunAsync(
        IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> sites, IReadOnlyDictionary<string, string> settings, string data)
    {
        var registry = builder.AddEtl("registry", settings, "agencies", "import", Path.Combine(data, "sample-registry.csv"), "--data", data).WaitFor(sites);
        var pass = builder.AddEtl("pass", settings, "run", "crawl", "--data", data).WaitForCompletion(registry);
        var waiting = builder.AddEtl("waiting", settings, "query", Waiting, "--data", data).WaitForCompletion(pass);
        await using var app = builder.Build();
        var stop = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await app.StartAsync(stop);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var logs = Task.WhenAll(((IResource[])[registry.Resource, pass.Resource, waiting.Resource]).Select(each => PrintAsync(app, each, ended.Token)));
        var exitCode = await ExitCodeAsync(app, registry.Resource, stop);
        if (exitCode == 0)
            exitCode = await ExitCodeAsync(app, pass.Resource, stop);
        if (exitCode == 0)
            await ExitCodeAsync(app, waiting.Resource, stop);
        await Task.WhenAny(logs, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));
        await ended.CancelAsync();
        await app.StopAsync(CancellationToken.None);
        Console.WriteLine();
        Console.WriteLine("Where things are:");
        foreach (var (what, part) in ((string, string)[])[("warehouse", "warehouse.duckdb"), ("archive", "archive"), ("snapshots", "published"), ("workbooks", "workbooks")])
            Console.WriteLine($"  {what,-12} {Path.Combine(data, part)}");
        Console.WriteLine();
        Console.WriteLine(exitCode == 0 ? "Nothing failed. To watch it live: dotnet run --project AppHost" : "Something failed; the lines above say what.");
        return exitCode;
    }

    private static async Task<int> ExitCodeAsync(DistributedApplication app, IResource resource, CancellationToken cancellationToken)
    {
        var ended = await app.ResourceNotifications.WaitForResourceAsync(
            resource.Name, each => KnownResourceStates.TerminalStates.Contains(each.Snapshot.State?.Text), cancellationToken);
        return ended.Snapshot.ExitCode ?? 1;
    }

    private static async Task PrintAsync(DistributedApplication app, IResource resource, CancellationToken cancellationToken)
    {
        var logs = app.Services.GetRequiredService<ResourceLoggerService>();
        try
        {
            await foreach (var batch in logs.WatchAsync(resource).WithCancellation(cancellationToken))
            {
                foreach (var line in batch)
                    Console.WriteLine(line.Content);
            }
        }
        catch (OperationCanceledException)
        {
            // The pass has ended.
        }
    }
}
