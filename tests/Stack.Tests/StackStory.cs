using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace Warehouse.Stack.Tests;

/// <summary>One start of the stack, from its first second to its last, for tests that each look at a part of it.</summary>
public sealed class StackStory : IAsyncLifetime
{
    private const string Etl = "etl";

    // The sample workbooks, each made by a run of its own.
    private const int Workbooks = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly StackFolder _folder = new();

    /// <summary>Status of the answer of each page, by its name in the dashboard.</summary>
    internal Dictionary<string, int> Pages { get; } = [];

    /// <summary>Kinds of files that the pass at the start left, with their number.</summary>
    internal Dictionary<string, int> Files { get; } = [];

    /// <summary>States of the runs of the pass at the start, by job.</summary>
    internal ILookup<string, string> FirstRuns { get; private set; } = Array.Empty<string>().ToLookup(each => each);

    /// <summary>What each command answered, by its name.</summary>
    internal Dictionary<string, ExecuteCommandResult> Commands { get; } = [];

    /// <summary>Jobs of the runs that the commands began.</summary>
    internal IReadOnlyList<string> CommandedJobs { get; private set; } = [];

    /// <summary>What a command answered whose job was running already.</summary>
    internal ExecuteCommandResult? Refusal { get; private set; }

    /// <summary>How many processes there were before the end.</summary>
    internal int ProcessesBefore { get; private set; }

    /// <summary>Command lines of the processes that outlived it.</summary>
    internal IReadOnlyList<string> Orphans { get; private set; } = [];

    /// <summary>Write-ahead logs that it left: a database that was not closed.</summary>
    internal IReadOnlyList<string> WriteAheadLogs { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var stop = limit.Token;
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>([.. _folder.Settings().Select(each => $"{each.Key}={each.Value}")], stop);
        await using var app = await builder.BuildAsync(stop);
        await app.StartAsync(stop);
        var etl = await app.ResourceNotifications.WaitForResourceHealthyAsync(Etl, stop);
        using var client = app.CreateHttpClient(Etl, "http");
        foreach (var page in etl.Snapshot.Urls)
            Pages[page.DisplayProperties.DisplayName] = (int)(await client.GetAsync(page.Url, stop)).StatusCode;
        await PassAsync(client, stop);
        await CommandAsync(app, client, stop);
        // A run that is stopped ends in its own time, which a busy machine draws out.
        await UntilAsync(async () => (await RunsAsync(client, stop)).All(each => each.Ended), stop);
        ProcessesBefore = _folder.Processes().Count;
        await app.StopAsync(stop);
        Orphans = _folder.Processes();
        WriteAheadLogs = _folder.Files("*.wal");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PassAsync(HttpClient client, CancellationToken stop)
    {
        await UntilAsync(async () => (await RunsAsync(client, stop)).Count(each => each is { Job: "workbook", Ended: true }) == Workbooks, stop);
        FirstRuns = (await RunsAsync(client, stop)).ToLookup(each => each.Job, each => each.State);
        foreach (var pattern in (string[])["*.warc.gz", "current.json", "*.parquet", "*.xlsx"])
            Files[pattern] = _folder.Files(pattern).Count;
    }

    // From the last stage to the first: what follows a job is never one that is asked for later.
    private async Task CommandAsync(DistributedApplication app, HttpClient client, CancellationToken stop)
    {
        foreach (var command in (string[])["workbook", "publish", "check", "load", "crawl"])
            Commands[command] = await app.ResourceCommands.ExecuteCommandAsync(Etl, command, stop);
        await UntilAsync(async () => (await RunsAsync(client, stop)).Any(each => each is { Job: "crawl", Trigger: "Manual", Ended: false }), stop);
        Refusal = await app.ResourceCommands.ExecuteCommandAsync(Etl, "crawl", stop);
        await UntilAsync(async () => Commanded(await RunsAsync(client, stop)).Count() == Commands.Count, stop);
        CommandedJobs = [.. Commanded(await RunsAsync(client, stop))];
    }

    private static IEnumerable<string> Commanded(IEnumerable<StackRun> runs) => runs.Where(each => each.Trigger == "Manual").Select(each => each.Job);

    private static async Task<IReadOnlyList<StackRun>> RunsAsync(HttpClient client, CancellationToken stop)
    {
        await using var answer = await client.GetStreamAsync("/api/runs", stop);
        using var runs = await JsonDocument.ParseAsync(answer, cancellationToken: stop);
        return [.. runs.RootElement.EnumerateArray().Select(StackRun.Read)];
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken stop)
    {
        while (!await condition())
            await Task.Delay(Pace, stop);
    }
}
