using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Operations.Live;

/// <summary>Server-sent events for pages that stay open: one whenever the latest runs have changed.</summary>
internal static class LiveEndpoint
{
    private const int LatestRuns = 20;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Maps the stream.</summary>
    public static void MapLive(this IEndpointRouteBuilder app) => app.MapGet(
        "/live", (JobControl jobs, TimeProvider clock, IHostApplicationLifetime life, CancellationToken gone) =>
            TypedResults.ServerSentEvents(EventsAsync(jobs, clock, life.ApplicationStopping, gone))).ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        JobControl jobs, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var told = "";
        var toldAt = clock.GetTimestamp();
        while (!end.IsCancellationRequested)
        {
            var state = await FingerprintAsync(jobs, end.Token);
            if (state != told)
            {
                yield return new SseItem<string>(state, "runs");
                (told, toldAt) = (state, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(toldAt) > Heartbeat)
            {
                yield return new SseItem<string>("", "still-here");
                toldAt = clock.GetTimestamp();
            }

            await Task.Delay(Pace, clock, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<string> FingerprintAsync(JobControl jobs, CancellationToken stop)
    {
        var hash = new HashCode();
        foreach (var run in await jobs.RunsAsync(new RunFilter(MaxRows: LatestRuns), stop))
            hash.Add(run);
        return hash.ToHashCode().ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
