using Dapper;

namespace Warehouse.Etl.Storage;

/// <summary>
/// A time limit on queries that really stops them (the provider ignores command timeouts). Make one, pass its commands to Dapper,
/// and dispose it when the last row is read. <see cref="DeadlineQueries"/> does all that for the plain cases.
/// </summary>
public sealed class QueryDeadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _linked;

    /// <summary>Starts the clock.</summary>
    /// <param name="limit">Time from now on for everything run under this deadline.</param>
    /// <param name="cancellationToken">Also stops the queries.</param>
    /// <param name="clock">The clock; the system's when null.</param>
    public QueryDeadline(TimeSpan limit, CancellationToken cancellationToken, TimeProvider? clock = null)
    {
        Limit = limit;
        _caller = cancellationToken;
        _timer = new CancellationTokenSource(limit, clock ?? TimeProvider.System);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
    }

    /// <summary>The time allowed.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Fires when the time is up or the caller gives up.</summary>
    public CancellationToken Token => _linked.Token;

    /// <summary>A command under this deadline, for Dapper's asynchronous methods.</summary>
    public CommandDefinition Command(string sql, object? parameters = null) => new(sql, parameters, cancellationToken: Token);

    /// <summary>Runs work under this deadline and tells a deadline that passed from a caller who gave up.</summary>
    /// <exception cref="TimeoutException">The time was up.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> RunAsync<T>(Func<QueryDeadline, Task<T>> work)
    {
        try
        {
            return await work(this);
        }
        catch (Exception e) when (Token.IsCancellationRequested && e is OperationCanceledException or DuckDB.NET.Data.DuckDBException)
        {
            _caller.ThrowIfCancellationRequested();
            if (!_timer.IsCancellationRequested)
                throw;
            throw new TimeoutException($"The query ran longer than {Limit.TotalSeconds:0.###} s and was stopped.", e);
        }
    }

    /// <summary>Stops the clock.</summary>
    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
