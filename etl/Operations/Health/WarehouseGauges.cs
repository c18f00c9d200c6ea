using System.Diagnostics.Metrics;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Operations.Data;
using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.Operations.Health;

/// <summary>Gauges over the state of the warehouse, read at most twice a minute however often they are collected.</summary>
internal sealed class WarehouseGauges : IHostedService, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly OperationsQueries _queries;
    private readonly JobControl _jobs;
    private readonly SnapshotStore _snapshots;
    private readonly TimeProvider _clock;
    private readonly Meter _meter = new("Warehouse.Operations");
    private readonly Lock _lock = new();
    private Reading? _reading;

    public WarehouseGauges(OperationsQueries queries, JobControl jobs, SnapshotStore snapshots, TimeProvider clock)
    {
        _queries = queries;
        _jobs = jobs;
        _snapshots = snapshots;
        _clock = clock;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _meter.CreateObservableGauge("warehouse.quarantine.open", () => Read().Quarantine, "{document}", "Documents in quarantine, by reason.");
        _meter.CreateObservableGauge("warehouse.coverage", () => Read().Coverage, "1", "Share of due reports that are loaded, by report year.");
        _meter.CreateObservableGauge("warehouse.hosts.failing", () => Read().FailingHosts, "{host}", "Hosts that fail or rest.");
        _meter.CreateObservableGauge("warehouse.snapshot.age", SnapshotAge, "s", "Age of the current snapshot.");
        _meter.CreateObservableGauge("warehouse.wave.due", WaveDue, "s", "Time until the next crawl on the calendar.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _meter.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> SnapshotAge() =>
        _snapshots.Current() is { } current ? [new((_clock.GetUtcNow() - current.Since).TotalSeconds)] : [];

    private IEnumerable<Measurement<double>> WaveDue() => Read().NextCrawl is { } next ? [new((next - _clock.GetUtcNow()).TotalSeconds)] : [];

    // Meters ask synchronously and on a thread of their own.
    private Reading Read()
    {
        lock (_lock)
        {
            if (_reading is null || _clock.GetUtcNow() - _reading.At > Fresh)
                _reading = ReadAsync().GetAwaiter().GetResult();
            return _reading;
        }
    }

    private async Task<Reading> ReadAsync()
    {
        var none = CancellationToken.None;
        // An empty quarantine is told as zero, or else nobody could see that it is empty.
        var reasons = await _queries.QuarantineReasonsAsync(none);
        var coverage = await _queries.CoverageAsync(none);
        var failing = await _queries.HostsAsync(null, failing: true, 1, none);
        var crawls = (await _jobs.SchedulesAsync(none)).Where(status => status.Schedule.Job == "crawl").Min(status => status.NextAt);
        return new Reading(
            _clock.GetUtcNow(),
            reasons.Count == 0 ? [new(0)] : [.. reasons.Select(reason => new Measurement<long>(reason.Documents, new KeyValuePair<string, object?>("reason", reason.ReasonCode)))],
            [.. coverage.Where(year => year.Due > 0).Select(year => new Measurement<double>(
                (double)year.Loaded / year.Due, new KeyValuePair<string, object?>("year", (int)year.Year)))],
            failing.Total, crawls);
    }

    private sealed record Reading(
        DateTimeOffset At, IReadOnlyList<Measurement<long>> Quarantine, IReadOnlyList<Measurement<double>> Coverage, long FailingHosts,
        DateTimeOffset? NextCrawl);
}
