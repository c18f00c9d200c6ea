using Dapper;
using Npgsql;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.Cluster;

/// <summary>One run of a job at a time among all nodes, by PostgreSQL's session locks: a node that dies loses its turn with its connection.</summary>
internal sealed class PostgresGate(NpgsqlDataSource source) : IJobGate
{
    private const string Take = "select pg_try_advisory_lock(hashtext('warehouse job'), hashtext(@job))";
    private const string GiveBack = "select pg_advisory_unlock(hashtext('warehouse job'), hashtext(@job))";
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    public async Task<IAsyncDisposable?> TakeAsync(string job, bool wait, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            while (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(Take, new { job }, cancellationToken: cancellationToken)))
            {
                if (!wait)
                {
                    await connection.DisposeAsync();
                    return null;
                }

                await Task.Delay(Poll, cancellationToken);
            }

            return new Turn(connection, job);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Turn(NpgsqlConnection connection, string job) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync(GiveBack, new { job });
            await connection.DisposeAsync();
        }
    }
}
