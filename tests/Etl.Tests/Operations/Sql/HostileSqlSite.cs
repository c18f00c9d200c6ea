using System.Collections.Frozen;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Warehouse.Etl.Tests.Operations.Sql;

/// <summary>
/// A server that is asked too much by several at once. What asks too much runs until its deadline, so the statements are asked side by
/// side: each test waits for the answer to its own, and asks the server something harmless while others still keep it busy.
/// </summary>
public sealed class HostileSqlSite : SqlSite
{
    private const int Together = 4;

    private readonly SemaphoreSlim _turn = new(Together);
    private readonly Lazy<FrozenDictionary<string, Task<HttpStatusCode>>> _answers;
    private long _memoryBefore;

    /// <summary>Asks nothing yet.</summary>
    public HostileSqlSite() => _answers = new(() =>
    {
        _memoryBefore = Process.GetCurrentProcess().WorkingSet64;
        return HostileSqlTests.HeavyStatements.ToFrozenDictionary(sql => sql, AskAsync, StringComparer.Ordinal);
    });

    /// <summary>Memory of this process beyond what it had before the first statement, in bytes.</summary>
    public long MemoryGrown => Process.GetCurrentProcess().WorkingSet64 - _memoryBefore;

    /// <inheritdoc/>
    protected override TimeSpan Deadline => TimeSpan.FromSeconds(0.5);

    /// <inheritdoc/>
    protected override int MaximumQueries => Together + 1;

    /// <summary>What the server says to a statement that asks too much.</summary>
    public Task<HttpStatusCode> HeavyAnswerAsync(string sql) => _answers.Value[sql];

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_answers.IsValueCreated)
            await Task.WhenAll(_answers.Value.Values);
        _turn.Dispose();
        await base.DisposeAsync();
    }

    private async Task<HttpStatusCode> AskAsync(string sql)
    {
        await _turn.WaitAsync();
        try
        {
            using var response = await Client.PostAsJsonAsync("/api/query", new { sql });
            return response.StatusCode;
        }
        finally
        {
            _turn.Release();
        }
    }
}
