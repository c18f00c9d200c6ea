using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// Brings a database to the schema of this program: applies the steps of <c>schema/</c> it has not been through, each in its own
/// transaction, then makes the views of <c>views/</c> anew, so that those can be edited freely. Running it twice changes nothing.
/// </summary>
public sealed class Migrator(WarehouseDatabase database, TimeProvider clock)
{
    /// <summary>Applies what is missing and returns it.</summary>
    /// <exception cref="WarehouseUnavailableException">The database is newer than the program, or an applied step was edited.</exception>
    public IReadOnlyList<Migration> Apply()
    {
        var views = SqlCatalog.List("warehouse/views/").Select(path => new NamedSql(path, SqlCatalog.Read(path)));
        return Apply(Migration.ReadAll(), [.. views]);
    }

    /// <summary>Applies the given steps and views.</summary>
    internal IReadOnlyList<Migration> Apply(IReadOnlyList<Migration> known, IReadOnlyList<NamedSql> views)
    {
        CheckNumbers(known);
        using var connection = database.OpenConnection();
        connection.Execute(SqlCatalog.Read("program/storage/ops_migration.sql"));
        var applied = connection.Query<AppliedMigration>(SqlCatalog.Read("program/storage/applied_migrations.sql")).AsList();
        CheckHistory(known, applied);
        var missing = known.Skip(applied.Count).ToList();
        foreach (var migration in missing)
            InTransaction(
                connection, $"warehouse/schema/{migration.Number:0000}_{migration.Name}.sql", () => ApplyOne(connection, migration));
        foreach (var view in views)
            InTransaction(connection, view.Path, () => connection.Execute(view.Sql));

        // Into the file and out of the log, so that a process killed later has no schema changes to replay.
        connection.Execute("checkpoint");
        return missing;
    }

    private void ApplyOne(DuckDBConnection connection, Migration migration)
    {
        connection.Execute(migration.Sql);
        connection.Execute(SqlCatalog.Read("program/storage/record_migration.sql"), new
        {
            number = migration.Number,
            name = migration.Name,
            sha256 = migration.Sha256,
            applied_at = clock.GetUtcNow(),
        });
    }

    private static void CheckNumbers(IReadOnlyList<Migration> known)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i].Number != i + 1)
                throw new WarehouseUnavailableException(
                    $"warehouse-sql/warehouse/schema: step {i + 1:0000} is missing or there twice; number the files from 0001 without "
                    + $"gaps.");
        }
    }

    private void CheckHistory(IReadOnlyList<Migration> known, List<AppliedMigration> applied)
    {
        if (applied.Count > known.Count)
            throw new WarehouseUnavailableException(
                $"The database '{database.File}' has schema {applied.Count}, newer than this program's {known.Count}: run the newer "
                + $"program.");
        foreach (var (step, record) in known.Zip(applied))
        {
            if (step.Number != record.MigrationNumber)
                throw new WarehouseUnavailableException(
                    $"The database '{database.File}' lacks schema step {step.Number:0000}: restore it from a backup or a published "
                    + $"snapshot.");
            if (step.Sha256 != record.Sha256)
                throw new WarehouseUnavailableException(
                    $"Schema step {step.Number:0000}_{step.Name} was edited after the database '{database.File}' went through it: "
                    + "undo the edit and add a new step instead.");
        }
    }

    private static void InTransaction(DuckDBConnection connection, string path, Action work)
    {
        using var transaction = connection.BeginTransaction();
        try
        {
            work();
            transaction.Commit();
        }
        catch (DuckDBException e)
        {
            throw new WarehouseUnavailableException($"warehouse-sql/{path} cannot be applied: {e.Message}", e);
        }
    }
}
