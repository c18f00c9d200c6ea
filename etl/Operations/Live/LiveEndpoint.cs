using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Warehouse.Etl.Operations.Live;

/// <summary>Server-sent events for pages that stay open: one whenever the latest runs have changed.</summary>
internal static class LiveEndpoint
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Maps the stream.</summary>
    public static void MapLive(this IEndpointRouteBuilder app) => app.MapGet(
        "/live", IResult (LiveFeed feed, TimeProvider clock, IHostApplicationLifetime life, HttpContext http) =>
        {
            if (!feed.TryEnter())
                return Results.Problem(
                    $"{LiveFeed.MostListeners} pages are open already; this one is not kept up to date.", statusCode: StatusCodes.Status503ServiceUnavailable);
            http.Response.OnCompleted(() =>
            {
                feed.Leave();
                return Task.CompletedTask;
            });
            return TypedResults.ServerSentEvents(EventsAsync(feed, clock, life.ApplicationStopping, http.RequestAborted));
        }).ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        LiveFeed feed, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var told = "";
        while (!end.IsCancellationRequested)
        {
            var changed = feed.Changed;
            if (feed.State is var state && state != told)
                yield return new SseItem<string>(told = state, "runs");
            if (await Task.WhenAny(changed, Task.Delay(Heartbeat, clock, end.Token)) != changed && !end.IsCancellationRequested)
                yield return new SseItem<string>("", "still-here");
        }
    }
}
