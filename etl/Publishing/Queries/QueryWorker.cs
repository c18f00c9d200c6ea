using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// The process in which a stranger's SQL runs: it reads requests from its standard input and answers them on its standard output, one at a
/// time, until its input ends. It holds nothing but the sandboxed snapshot, so that it can be killed at any moment.
/// </summary>
internal static class QueryWorker
{
    /// <summary>The argument that makes the program a worker.</summary>
    public const string Role = "query-worker";

    internal const string Ready = "ready";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General);

    /// <summary>Answers until the input ends.</summary>
    public static async Task<int> RunAsync(Stream input, Stream output)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var requests = new StreamReader(input, utf8);
        await using var replies = new StreamWriter(output, utf8) { AutoFlush = true };
        using var watch = new WorkerWatch(end => replies.WriteLine(JsonSerializer.Serialize(new WorkerReply { End = end }, Json)));
        SandboxedSnapshot? snapshot = null;
        await replies.WriteLineAsync(Ready);
        while (await requests.ReadLineAsync() is { } line)
        {
            var request = JsonSerializer.Deserialize<WorkerRequest>(line, Json)!;
            await replies.WriteLineAsync(await ReplyAsync(async () => snapshot = await FollowAsync(snapshot, request), request, watch));
        }

        snapshot?.Dispose();
        return 0;
    }

    private static async Task<SandboxedSnapshot> FollowAsync(SandboxedSnapshot? open, WorkerRequest request)
    {
        if (open?.File == request.File)
            return open;
        open?.Dispose();
        var snapshot = SandboxedSnapshot.Open(request.File, new DataFolder(request.DataPath), request.Limits);

        // The first query of a process has half the program compiled: it should not pay for that out of its own time.
        await snapshot.QueryAsync("select 1", new AnswerReader(1, 1000).ReadAsync, CancellationToken.None);
        return snapshot;
    }

    private static async Task<string> ReplyAsync(Func<Task<SandboxedSnapshot>> open, WorkerRequest request, WorkerWatch watch)
    {
        try
        {
            var snapshot = await open();
            var reader = new AnswerReader(request.MaximumRows, request.MaximumCharacters);
            watch.Begin(request.Limits);
            var answer = await snapshot.QueryAsync(request.Sql, reader.ReadAsync, CancellationToken.None);
            return JsonSerializer.Serialize(new { End = WorkerEnd.Answered, answer.Columns, answer.Rows, Note = answer.TruncationNote }, Json);
        }
        catch (Exception e) when (EndOf(e) is { } end)
        {
            return JsonSerializer.Serialize(new WorkerReply { End = end, Message = e.Message }, Json);
        }
        finally
        {
            watch.End();
        }
    }

    private static WorkerEnd? EndOf(Exception exception) => exception switch
    {
        ForbiddenSqlException => WorkerEnd.Forbidden,
        DuckDBException => WorkerEnd.Failed,
        TimeoutException => WorkerEnd.TooSlow,
        WarehouseUnavailableException => WorkerEnd.Unavailable,
        _ => null,
    };
}
