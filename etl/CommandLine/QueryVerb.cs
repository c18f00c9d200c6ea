using System.CommandLine;
using System.Reflection;
using DuckDB.NET.Data;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Queries;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>query</c>: one SQL query over the warehouse, which it can neither change nor leave.</summary>
internal sealed class QueryVerb : Verb
{
    private readonly Argument<string> _sql = new("SQL") { Description = "One query, e.g. \"select year, count(*) from v_report_current group by year\"." };

    private readonly ChoiceOption<QueryFormat> _format = new("--format") { Description = "How to print." };

    private readonly Option<bool> _published = new("--published") { Description = "Ask the current snapshot, metrics included, instead of the working database." };

    public QueryVerb() : base("query", "Ask the warehouse in SQL (DuckDB's dialect); tables and views are documented in warehouse-sql/.")
    {
        Add(_sql);
        Add(_format);
        Add(_published);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbRun run, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(run.Get(_sql)))
            throw new UsageException("The query is empty: write one, e.g. \"select year, count(*) from v_report_current group by year\".");
        var limits = run.Options<WarehouseOptions>().Sandbox;
        var file = run.Get(_published) ? Published(run) : Working(run);
        using var warehouse = SandboxedSnapshot.Open(file, run.Service<DataFolder>(), limits);
        using var watch = Watch(run.Terminal, limits);
        try
        {
            var reader = new AnswerReader(limits.MaximumRows, long.MaxValue, allowsNested: true);
            var answer = await warehouse.QueryAsync(run.Get(_sql)!, reader.ReadAsync, cancellationToken);
            watch?.End();
            Print(run.Terminal, answer, run.Get(_format));
            if (answer.Truncated)
                run.Terminal.Note($"Only the first {answer.Rows.Count} rows are shown: narrow the query, or raise Warehouse:Sandbox:MaximumRows.");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is DuckDBException or ForbiddenSqlException or TimeoutException)
        {
            throw new OperatorException($"The query failed: {e.Message}", e);
        }
    }

    // A query that the engine cannot stop ends the process: only where that is this program's own.
    private static WorkerWatch? Watch(Terminal terminal, SandboxLimits limits)
    {
        if (Assembly.GetEntryAssembly() != typeof(QueryVerb).Assembly)
            return null;
        var watch = new WorkerWatch(end => terminal.Note(end == WorkerEnd.TooLarge
            ? $"The query failed: it took more than {limits.MemoryMegabytes} MB of memory and was stopped."
            : $"The query failed: it ran longer than {limits.Deadline.TotalSeconds:0.###} s and was stopped."), ExitCode.Problems);
        watch.Begin(limits);
        return watch;
    }

    private static string Working(VerbRun run)
    {
        run.RequireWarehouse();
        return run.Service<DataFolder>().DatabaseFile;
    }

    private static string Published(VerbRun run)
    {
        run.RequireDataFolder();
        var store = run.Service<SnapshotStore>();
        var current = store.Current() ?? throw new OperatorException("Nothing is published yet: run 'etl publish' first.");
        run.Terminal.Note($"Snapshot {current.Id}");
        return store.DatabaseOf(current.Id);
    }

    private static void Print(Terminal terminal, Answer answer, QueryFormat format)
    {
        switch (format)
        {
            case QueryFormat.Csv:
                AnswerCsv.Write(answer, terminal.Output);
                break;
            case QueryFormat.Json:
                terminal.Json(answer.Rows.Select(row => answer.UniqueNames.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)));
                break;
            default:
                terminal.Table(
                    [.. answer.Columns.Select(column => column.Name)],
                    answer.Rows.Select(row => (IReadOnlyList<string?>)[.. row.Select(value => Answer.Text(value) ?? "NULL")]),
                    answer.Columns.Index().Where(column => column.Item.IsNumber).Select(column => column.Index).ToHashSet());
                terminal.Line($"{answer.Rows.Count} {(answer.Rows.Count == 1 ? "row" : "rows")}{(answer.Truncated ? ", cut" : "")}");
                break;
        }
    }
}
