using System.Reflection;
using Dapper;
using DuckDB.NET.Data;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// Makes a snapshot: copies the warehouse as it stands at one moment, adds what analysts need, checks it, writes it as DuckDB and Parquet
/// under a new name, and makes it the current one. Loading may go on meanwhile. A crash at any point leaves the current snapshot as it was.
/// </summary>
public sealed class Publisher(
    WarehouseDatabase database, SnapshotStore store, MetricDictionary metrics, IOptions<PublishingOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly string Program =
        typeof(Publisher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private readonly Turn _one = new();

    /// <summary>Makes a snapshot. Calls wait for each other.</summary>
    /// <param name="forcedReason">Makes it current even if blocking checks fail; recorded in the manifest. Null: it must pass them.</param>
    /// <param name="cancellationToken">Stops it; nothing is published then.</param>
    /// <exception cref="TimeoutException">It took longer than the settings allow.</exception>
    public Task<PublishOutcome> PublishAsync(string? forcedReason, CancellationToken cancellationToken) => _one.RunAsync(
        async () =>
        {
            using var deadline = new QueryDeadline(options.Value.Deadline, cancellationToken, clock);
            return await deadline.RunAsync(d => MakeAsync(forcedReason, d.Token));
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<PublishOutcome> MakeAsync(string? forcedReason, CancellationToken cancellationToken)
    {
        store.Sweep();
        var (id, folder) = store.Begin();
        try
        {
            var steps = new PublishSteps(clock);
            var manifest = await BuildAsync(id, folder, forcedReason, steps, cancellationToken);
            await store.FinishAsync(folder, manifest, cancellationToken);
            if (manifest.Accepted)
                await store.SwingAsync(id, cancellationToken);
            return new(manifest, manifest.Accepted, manifest.Accepted ? store.Retire() : [], steps.Done);
        }
        catch
        {
            store.Sweep();
            throw;
        }
    }

    private async Task<SnapshotManifest> BuildAsync(string id, string folder, string? forcedReason, PublishSteps steps, CancellationToken cancellationToken)
    {
        var created = clock.GetUtcNow();
        List<PublishedTable> tables = [];
        IReadOnlyList<Coverage> coverage;
        IReadOnlyList<PublicationCheck> checks;
        using (var draft = SnapshotDraft.Create(database, SnapshotStore.DatabaseIn(folder)))
        {
            SnapshotSchema.CreateTables(draft.Connection);
            await SnapshotCopy.RunAsync(draft, steps, cancellationToken);
            new SnapshotSchema(metrics, steps).Complete(draft.Connection, cancellationToken);
            draft.Connection.Execute(SqlCatalog.Read("program/publishing/snapshot_insert.sql"), Identity(id, created));
            coverage = await Coverage.ReadAsync(draft.Connection, null, null, options.Value.Deadline, cancellationToken);
            checks = await PublicationChecks.RunAsync(draft.Connection, CurrentCoverage(), coverage, steps, cancellationToken);
            await ParquetExport.WriteAsync(draft.Connection, folder, steps, cancellationToken);
            var parquet = await steps.TakeAsync("seal Parquet", () => PublishedFiles.SealAsync(Path.Combine(folder, "parquet"), cancellationToken));
            await DataPackage.WriteAsync(
                draft.Connection, folder, id, created, [.. parquet.Select(file => file with { Path = $"parquet/{file.Path}" })], cancellationToken);
            tables = await CountAsync(draft.Connection);
            steps.Take("close the database", draft.Dispose);
        }

        var files = await steps.TakeAsync("seal all files", () => PublishedFiles.SealAsync(folder, cancellationToken));
        return new()
        {
            Id = id,
            CreatedAt = created,
            SchemaVersion = Migration.ReadAll().Count,
            Program = Program,
            Tables = tables,
            Coverage = coverage,
            Checks = checks,
            ForcedReason = forcedReason,
            Files = files,
        };
    }

    private IReadOnlyList<Coverage> CurrentCoverage() => store.Current() is { } current ? store.ManifestOf(current.Id).Coverage : [];

    private static object Identity(string id, DateTimeOffset created) =>
        new { snapshot_id = id, created_at = created, schema_version = Migration.ReadAll().Count, program = Program };

    private static async Task<List<PublishedTable>> CountAsync(DuckDBConnection connection)
    {
        var counts = new List<PublishedTable>();
        foreach (var table in await connection.QueryAsync<ExportedTable>(SqlCatalog.Read("program/publishing/exported_tables.sql")))
            counts.Add(new(table.TableName, await connection.ExecuteScalarAsync<long>($"select count(*) from {SqlText.Name(table.TableName)}")));
        return counts;
    }
}
