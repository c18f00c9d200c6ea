using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.History;

/// <summary>The history in PostgreSQL, where the nodes of a cluster share it. Brings its tables to the form of this program first.</summary>
internal sealed partial class PostgresHistory(NpgsqlDataSource source, TimeProvider clock) : IHistoryDatabase, IDisposable
{
    private const string HasTables = "select to_regclass('ops_job_run') is not null";
    private const string OneAtATime = "select pg_advisory_xact_lock(hashtext('warehouse schema'))";
    private const string Applied = "select sha256 from ops_migration order by migration_number";
    private const string DropView = "drop view if exists v_job_run";

    // The steps of the warehouse's own schema that concern jobs, and what only clusters had. Steps are only added.
    private static readonly string[] Steps =
        ["warehouse/schema/0004_jobs.sql", "program/jobs/cluster/host_lease.sql", "warehouse/schema/0007_run_state.sql"];

    // Before steps were counted, a store had these.
    private const int UncountedSteps = 2;

    private readonly SemaphoreSlim _making = new(1, 1);
    private bool _made;

    public bool IsAlone => false;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!Volatile.Read(ref _made))
            await MakeTablesAsync(connection, cancellationToken);
        return connection;
    }

    public string Adapt(string sql) => Parameter().Replace(sql, "@$1");

    public void Dispose() => _making.Dispose();

    private async Task MakeTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await _making.WaitAsync(cancellationToken);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(OneAtATime, transaction: transaction);
            await ApplyStepsAsync(connection, transaction);
            await connection.ExecuteAsync($"{DropView}; {SqlCatalog.Read("warehouse/views/v_job_run.sql")}", transaction: transaction);
            await transaction.CommitAsync(cancellationToken);
            Volatile.Write(ref _made, true);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task ApplyStepsAsync(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        await connection.ExecuteAsync(SqlCatalog.Read("program/storage/ops_migration.sql"), transaction: transaction);
        var applied = (await connection.QueryAsync<string>(Applied, transaction: transaction)).AsList();
        if (applied.Count > Steps.Length)
            throw new WarehouseUnavailableException($"The job store has schema {applied.Count}, newer than this program's {Steps.Length}: run the newer program.");
        var there = applied.Count == 0 && await connection.ExecuteScalarAsync<bool>(HasTables, transaction: transaction) ? UncountedSteps : applied.Count;
        for (var i = 0; i < Steps.Length; i++)
        {
            var step = new Migration(i + 1, Path.GetFileNameWithoutExtension(Steps[i]), SqlCatalog.Read(Steps[i]));
            if (i < applied.Count && applied[i] != step.Sha256)
                throw new WarehouseUnavailableException($"Schema step {step.Name} was edited after the job store went through it: add a new step instead.");
            if (i < applied.Count)
                continue;
            if (i >= there)
                await connection.ExecuteAsync(step.Sql, transaction: transaction);
            await connection.ExecuteAsync(
                Adapt(SqlCatalog.Read("program/storage/record_migration.sql")),
                new { number = step.Number, name = step.Name, sha256 = step.Sha256, applied_at = clock.GetUtcNow() }, transaction);
        }
    }

    [GeneratedRegex(@"\$([a-z_0-9]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
