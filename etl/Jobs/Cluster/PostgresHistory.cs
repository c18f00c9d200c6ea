using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Cluster;

/// <summary>The history in PostgreSQL, where the nodes of a cluster share it. Makes its tables when they are missing.</summary>
internal sealed partial class PostgresHistory(NpgsqlDataSource source) : IHistoryDatabase, IDisposable
{
    private const string HasTables = "select to_regclass('ops_job_run') is not null";
    private const string OneAtATime = "select pg_advisory_xact_lock(hashtext('warehouse schema'))";

    private readonly SemaphoreSlim _making = new(1, 1);
    private bool _made;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        await MakeTablesAsync(connection, cancellationToken);
        return connection;
    }

    public string Adapt(string sql) => Parameter().Replace(sql, "@$1");

    public void Dispose() => _making.Dispose();

    private async Task MakeTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _made))
            return;
        await _making.WaitAsync(cancellationToken);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(OneAtATime, transaction: transaction, cancellationToken: cancellationToken));
            if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(HasTables, transaction: transaction, cancellationToken: cancellationToken)))
            {
                foreach (var path in (string[])["warehouse/schema/0004_jobs.sql", "warehouse/views/v_job_run.sql", "program/jobs/cluster/host_lease.sql"])
                    await connection.ExecuteAsync(new CommandDefinition(SqlCatalog.Read(path), transaction: transaction, cancellationToken: cancellationToken));
            }

            await transaction.CommitAsync(cancellationToken);
            Volatile.Write(ref _made, true);
        }
        finally
        {
            _making.Release();
        }
    }

    [GeneratedRegex(@"\$([a-z_]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
