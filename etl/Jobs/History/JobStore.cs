using System.Data.Common;
using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.History;

/// <summary>Runs the statements of <c>program/jobs/</c>, named by their paths.</summary>
internal sealed class JobStore(IHistoryDatabase database) : IDisposable
{
    // DuckDB answers writers that meet with an error: one at a time within this process.
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>Whether no other process can use the store as long as this one does.</summary>
    public bool IsAlone => database.IsAlone;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string path, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<T>(Command(path, parameters, null, cancellationToken))).AsList();
    }

    public Task<int> ExecuteAsync(string path, object parameters, CancellationToken cancellationToken) =>
        WriteAsync(writer => writer.ExecuteAsync(path, parameters), cancellationToken);

    /// <summary>Writes in one transaction: all of it or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<Writer, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await write(new Writer(this, connection, transaction, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private CommandDefinition Command(string path, object? parameters, DbTransaction? transaction, CancellationToken cancellationToken) =>
        new(database.Adapt(SqlCatalog.Read(path)), parameters, transaction, cancellationToken: cancellationToken);

    /// <summary>One transaction.</summary>
    internal sealed class Writer(JobStore store, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        /// <summary>Runs a statement and returns how many rows it touched.</summary>
        public Task<int> ExecuteAsync(string path, object parameters) => connection.ExecuteAsync(store.Command(path, parameters, transaction, cancellationToken));

        /// <summary>Runs a statement that returns rows.</summary>
        public async Task<IReadOnlyList<T>> QueryAsync<T>(string path, object parameters) =>
            (await connection.QueryAsync<T>(store.Command(path, parameters, transaction, cancellationToken))).AsList();
    }
}
