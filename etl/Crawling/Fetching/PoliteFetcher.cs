using Polly;
using Polly.Retry;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>
/// The crawl's way to the network: waits for the host's gate, asks, counts, and asks again where that is safe and may help. While it waits to ask again
/// the host's turn is free for nobody else sooner than the pause allows.
/// </summary>
public sealed class PoliteFetcher
{
    private const string RetryAfter = "retry_after";

    private static readonly ResiliencePropertyKey<(CrawlHost Host, FetchRequest Request)> Asked = new("asked");

    private readonly Fetcher _fetcher;
    private readonly TimeProvider _clock;
    private readonly RetryOptions _retries;
    private readonly TimeSpan _rest;
    private readonly ResiliencePipeline<FetchOutcome> _pipeline;
    private long _requests;

    /// <summary>Puts manners around a fetcher.</summary>
    /// <param name="fetcher">Sends the requests.</param>
    /// <param name="retries">When to ask again.</param>
    /// <param name="rest">How long a host that keeps failing is left alone.</param>
    /// <param name="clock">The clock.</param>
    public PoliteFetcher(Fetcher fetcher, RetryOptions retries, TimeSpan rest, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(retries);
        _fetcher = fetcher;
        _clock = clock;
        _retries = retries;
        _rest = rest;
        var builder = new ResiliencePipelineBuilder<FetchOutcome> { TimeProvider = clock };
        if (retries.Attempts > 0)
            builder.AddRetry(Strategy());
        _pipeline = builder.Build();
    }

    /// <summary>Requests sent so far, to all hosts.</summary>
    public long Requests => Volatile.Read(ref _requests);

    /// <summary>Asks a host for a URL and returns the last answer.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchOutcome> FetchAsync(CrawlHost host, FetchRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Asked, (host, request));
        try
        {
            return await _pipeline.ExecuteAsync(static (context, self) => self.AskOnceAsync(context), context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions<FetchOutcome> Strategy() => new()
    {
        MaxRetryAttempts = _retries.Attempts,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(_retries.BaseSeconds),
        MaxDelay = TimeSpan.FromSeconds(_retries.MaxWaitSeconds),
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } outcome && MayPass(HostOf(arguments.Context), outcome)),
        DelayGenerator = arguments => ValueTask.FromResult(AskedToWait(arguments.Outcome.Result)),
    };

    private async ValueTask<FetchOutcome> AskOnceAsync(ResilienceContext context)
    {
        var (host, request) = context.Properties.GetValue(Asked, default);
        var queued = _clock.GetTimestamp();
        using var turn = await host.Gate.EnterAsync(context.CancellationToken);
        Interlocked.Increment(ref _requests);
        host.Counters.Started(_clock.GetUtcNow(), _clock.GetElapsedTime(queued));
        FetchOutcome outcome;
        try
        {
            outcome = await _fetcher.FetchAsync(request, context.CancellationToken);
        }
        catch
        {
            host.Counters.Abandoned();
            throw;
        }

        if (outcome is FetchOutcome.Answered { Response.HeadersAt: var headersAt })
            turn.Answered(headersAt);
        host.Counters.Ended(outcome);
        host.TakeNote(outcome, _clock.GetUtcNow(), _rest);
        if (AskedToWait(outcome) is { } wait)
            Obey(host, wait);
        return outcome;
    }

    private void Obey(CrawlHost host, TimeSpan wait)
    {
        if (wait.TotalSeconds <= _retries.MaxWaitSeconds)
        {
            CrawlTelemetry.CountBackOff(RetryAfter);
            host.Gate.Rest(wait);
        }
        else
        {
            host.RestUntil(_clock.GetUtcNow() + wait, RetryAfter);
        }
    }

    private static bool MayPass(CrawlHost host, FetchOutcome outcome) => host.RestsUntil is null && outcome switch
    {
        FetchOutcome.Failed { Fault: var fault } => FetchFaults.MayPass(fault),
        FetchOutcome.Answered { Response.Status: var status } => status is 429 or 500 or 502 or 503 or 504,
        _ => false,
    };

    private static TimeSpan? AskedToWait(FetchOutcome? outcome) =>
        outcome is FetchOutcome.Answered { Response: { Status: 429 or 503, RetryAfter: { } wait } } ? wait : null;

    private static CrawlHost HostOf(ResilienceContext context) => context.Properties.GetValue(Asked, default).Host;
}
