using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Warehouse.AppHost;

/// <summary>One whole pass over the sample agencies, as the commands an operator would type, and where its results are.</summary>
internal static class OncePass
{
    private const int Interrupted = 130;

    private static readonly TimeSpan LastLines = TimeSpan.FromSeconds(2);

    private static readonly (string What, string Part)[] Results =
        [("warehouse", "warehouse.duckdb"), ("archive", "archive"), ("snapshots", "published"), ("workbooks", "workbooks")];

    /// <summary>Runs the steps, each of which waits for the one before, and prints what all resources say.</summary>
    /// <returns>The exit code of the first step that failed, 0 if none did, 130 after Ctrl-C.</returns>
    public static async Task<int> RunAsync(IDistributedApplicationBuilder builder, string data, params IReadOnlyList<IResourceBuilder<ProjectResource>> steps)
    {
        await using var app = builder.Build();
        var stop = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var exitCode = Interrupted;
        try
        {
            await app.StartAsync(stop);
            exitCode = await PassAsync(app, [.. steps.Select(each => each.Resource)], stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C; what it means is said below.
        }

        await app.StopAsync(CancellationToken.None);
        Console.WriteLine(exitCode switch
        {
            0 => Summary(data),
            Interrupted => "Stopped. What was finished is kept; the same command goes on from there.",
            _ => $"The pass failed; the lines above say why. What was finished is kept in {data}.",
        });
        return exitCode;
    }

    private static async Task<int> PassAsync(DistributedApplication app, IReadOnlyList<IResource> steps, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var model = app.Services.GetRequiredService<DistributedApplicationModel>();
        var printing = new ResourceLog(app.Services.GetRequiredService<ResourceLoggerService>(), [.. model.GetProjectResources()]).PrintAsync(ended.Token);
        try
        {
            foreach (var step in steps)
            {
                var end = await app.ResourceNotifications.WaitForResourceAsync(
                    step.Name, each => KnownResourceStates.TerminalStates.Contains(each.Snapshot.State?.Text), stop);
                if (end.Snapshot.ExitCode != 0)
                    return end.Snapshot.ExitCode ?? 1;
            }

            return 0;
        }
        finally
        {
            // The end of a resource is known before its last lines have come.
            await Task.WhenAny(printing, Task.Delay(LastLines, stop));
            await ended.CancelAsync();
            await printing;
        }
    }

    private static string Summary(string data) => string.Join(Environment.NewLine,
    [
        "", "Nothing failed. Where things are:",
        .. Results.Select(each => $"  {each.What,-12} {Path.Combine(data, each.Part)}"),
        "What is missing, and why:",
        $"  dotnet run --project etl -- status --data {data}",
    ]);
}
