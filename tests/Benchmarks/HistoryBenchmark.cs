using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Recovery;

namespace Warehouse.Benchmarks;

/// <summary>What pages and the scheduler's questions cost with a long history: 20,000 runs of 54 steps, or as many as the option says.</summary>
internal sealed class HistoryBenchmark : Benchmark
{
    private const int Repetitions = 20;

    public override string Name => "history";

    public override string Summary => "Pages and questions of the scheduler with a history of 20,000 runs: CPU of this process. --runs N --store CONNECTION.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-benchmark-");
        await using var app = ServiceHost.Build(new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json")
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Warehouse:DataPath"] = folder.FullName, ["Warehouse:Operations:Urls"] = "http://127.0.0.1:0", ["Warehouse:Jobs:RecoveryInterval"] = "01:00:00",
                ["Logging:Console:LogLevel:Default"] = "None", ["ConnectionStrings:jobs"] = Option(arguments, "--store"),
            }).Build());
        await app.StartAsync(cancellationToken);
        var history = app.Services.GetRequiredService<RunHistory>();
        var runs = int.Parse(Option(arguments, "--runs") ?? "20000", CultureInfo.InvariantCulture);
        await FillAsync(app.Services.GetRequiredService<IHistoryDatabase>(), runs, cancellationToken);
        var lastId = (await history.ListAsync(new RunFilter(MaxRows: 1), cancellationToken))[0].RunId;
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        output.WriteLine($"| {runs:#,##0} runs | CPU ms | wall ms |");
        output.WriteLine("|---|---:|---:|");
        foreach (var path in (string[])["/", "/runs", "/runs?page=100", $"/runs/{lastId}", "/api/runs", "/api/schedules"])
            await MeasureAsync(output, path, () => GetAsync(client, new Uri(address, path), cancellationToken));
        await MeasureAsync(output, "open runs", () => history.OpenAsync(cancellationToken));
        await MeasureAsync(output, "last runs", () => history.LastRunsAsync(cancellationToken));
        await MeasureAsync(output, "what waits", () => app.Services.GetRequiredService<RunLedger>().WaitingRunsAsync(cancellationToken));
        await MeasureAsync(output, "look for cut off and missed", () => app.Services.GetRequiredService<RunRecovery>().SweepAsync(cancellationToken));
        await app.StopAsync(CancellationToken.None);
        folder.Delete(recursive: true);
    }

    private static async Task FillAsync(IHistoryDatabase database, int runs, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var file in (string[])["history/01_runs.sql", "history/02_steps.sql", "history/03_logs.sql"])
        {
            using var reader = new StreamReader(typeof(HistoryBenchmark).Assembly.GetManifestResourceStream(file)!);
            var sql = (await reader.ReadToEndAsync(cancellationToken)).Replace("$runs", runs.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            await connection.ExecuteAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: cancellationToken));
        }
    }

    private static async Task GetAsync(HttpMessageInvoker client, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static async Task MeasureAsync(TextWriter output, string name, Func<Task> work)
    {
        for (var i = 0; i < 3; i++)
            await work();
        using var process = Process.GetCurrentProcess();
        var (cpu, begun) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < Repetitions; i++)
            await work();
        var wall = Stopwatch.GetElapsedTime(begun);
        process.Refresh();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {(process.TotalProcessorTime - cpu).TotalMilliseconds / Repetitions:0} | {wall.TotalMilliseconds / Repetitions:0} |"));
    }

    private static string? Option(string[] arguments, string name) => Array.IndexOf(arguments, name) is >= 0 and var at ? arguments[at + 1] : null;
}
