using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Operations.Live;

/// <summary>Watches the latest runs for all pages that are open at once: one look a second while somebody listens, and a cap on how many may.</summary>
internal sealed class LiveFeed(JobControl jobs, TimeProvider clock, ILogger<LiveFeed> log) : BackgroundService
{
    /// <summary>So many pages may be open at a time.</summary>
    public const int MostListeners = 250;

    private const int LatestRuns = 20;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _seats = new(MostListeners, MostListeners);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What stands there now; it changes whenever one of the latest runs does. Empty before the first look.</summary>
    public string State { get; private set; } = "";

    /// <summary>Completes at the next change.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Takes a seat; false when all are taken.</summary>
    public bool TryEnter() => _seats.Wait(0);

    /// <summary>Gives the seat back.</summary>
    public void Leave() => _seats.Release();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _seats.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        var isAway = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (_seats.CurrentCount == MostListeners)
                continue;
            try
            {
                await LookAsync(stoppingToken);
                isAway = false;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The pages that are open go on when the database is back.
                if (!isAway)
                    log.LogWarning(e, "The latest runs could not be looked at.");
                isAway = true;
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var hash = new HashCode();
        foreach (var run in await jobs.RunsAsync(new RunFilter(MaxRows: LatestRuns), stop))
            hash.Add(run);
        var state = hash.ToHashCode().ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        if (state == State)
            return;
        State = state;
        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
