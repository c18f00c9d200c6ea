using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Cluster;

/// <summary>
/// Hosts divided among nodes by leases in PostgreSQL. A node keeps a host as long as it lives and extends its leases; when it dies they run out and
/// the next node that asks takes over, with a higher fence. A node that could not extend in time stops asking before others may begin.
/// </summary>
internal sealed class PostgresHostLease(
    NpgsqlDataSource source, IHistoryDatabase schema, IOptions<JobsOptions> options, TimeProvider clock, ILogger<PostgresHostLease> log)
    : IHostLease, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _held = new(StringComparer.Ordinal);
    private readonly string _node = options.Value.NodeName;
    private readonly TimeSpan _lease = options.Value.HostLease;
    private readonly Lock _starting = new();
    private readonly CancellationTokenSource _stop = new();
    private Task? _extending;

    /// <inheritdoc/>
    public async ValueTask<bool> HoldAsync(string host, CancellationToken cancellationToken)
    {
        lock (_starting)
            _extending ??= ExtendAsync();
        var now = clock.GetUtcNow();
        // Half of a lease is left for the request itself.
        if (_held.TryGetValue(host, out var until) && now < until - (_lease / 2))
            return true;
        var fence = await QueryAsync<long?>("take_host", new { host, node = _node, seconds = _lease.TotalSeconds }, cancellationToken);
        if (fence.Count == 0)
        {
            _held.TryRemove(host, out _);
            return false;
        }

        _held[host] = now + _lease;
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_extending is not null)
        {
            await _extending;
            await QueryAsync<string>("give_back_hosts", new { node = _node }, CancellationToken.None);
        }

        _stop.Dispose();
    }

    private async Task ExtendAsync()
    {
        using var timer = new PeriodicTimer(_lease / 4, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                await ExtendOnceAsync();
        }
        catch (OperationCanceledException)
        {
            // The node ends.
        }
    }

    private async Task ExtendOnceAsync()
    {
        try
        {
            var now = clock.GetUtcNow();
            var kept = (await QueryAsync<string>("extend_hosts", new { node = _node, seconds = _lease.TotalSeconds }, _stop.Token)).ToHashSet(StringComparer.Ordinal);
            foreach (var host in _held.Keys)
            {
                if (kept.Contains(host))
                    _held[host] = now + _lease;
                else
                    _held.TryRemove(host, out _);
            }
        }
        catch (NpgsqlException e)
        {
            log.LogWarning(e, "The leases of hosts could not be extended; no host is asked once they run out.");
        }
    }

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string name, object parameters, CancellationToken cancellationToken)
    {
        await (await schema.OpenAsync(cancellationToken)).DisposeAsync();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var sql = schema.Adapt(SqlCatalog.Read($"program/jobs/cluster/{name}.sql"));
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
    }
}
