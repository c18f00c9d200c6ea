using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// Copies the warehouse into a draft in one transaction, so that the snapshot shows one moment however much is loaded meanwhile.
/// </summary>
internal static class SnapshotCopy
{
    public static async Task RunAsync(SnapshotDraft draft, PublishSteps steps, CancellationToken cancellationToken)
    {
        using var transaction = draft.Connection.BeginTransaction();
        var tables = await draft.Connection.QueryAsync<CopiedTable>(
            new CommandDefinition(SqlCatalog.Read("program/publishing/copied_tables.sql"), cancellationToken: cancellationToken));
        foreach (var table in tables)
            await steps.TakeAsync($"copy {table.TableName}", () => CopyAsync(draft, table, cancellationToken));
        steps.Take("commit copies", transaction.Commit);
    }

    private static async Task CopyAsync(SnapshotDraft draft, CopiedTable table, CancellationToken cancellationToken)
    {
        if (!table.HasYears)
        {
            await draft.Connection.ExecuteAsync(Command("copy_table.sql", table, draft, null, cancellationToken));
            return;
        }

        foreach (var year in (await draft.Connection.QueryAsync<int>(Command("years.sql", table, draft, null, cancellationToken))).AsList())
            await draft.Connection.ExecuteAsync(Command("copy_year.sql", table, draft, new { year }, cancellationToken));
    }

    private static CommandDefinition Command(string file, CopiedTable table, SnapshotDraft draft, object? parameters, CancellationToken cancellationToken) => new(
        SqlText.Fill(
            SqlCatalog.Read($"program/publishing/{file}"),
            ("table", SqlText.Name(table.TableName)), ("columns", table.Columns), ("source", draft.Source)),
        parameters,
        cancellationToken: cancellationToken);
}
