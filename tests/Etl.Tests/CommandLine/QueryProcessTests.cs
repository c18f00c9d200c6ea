using System.Diagnostics;
using Warehouse.Etl.CommandLine;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>The query verb as a program of its own, with queries that its engine cannot stop.</summary>
public sealed class QueryProcessTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();

    public QueryProcessTests()
    {
        _ = _warehouse.Database;
        _warehouse.Close();
    }

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public async Task A_query_that_builds_more_than_it_may_ends_in_one_sentence()
    {
        var (exitCode, output, error) = await RunAsync("select string_split(repeat('a,', 200000000), ',')", "00:02:00");

        exitCode.ShouldBe(1, error);
        output.ShouldBeEmpty();
        error.ShouldBe($"The query failed: it took more than 64 MB of memory and was stopped.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_query_that_hears_of_no_deadline_ends_in_one_sentence()
    {
        var (exitCode, output, error) = await RunAsync("select levenshtein(repeat('a', 400000), repeat('b', 400000))", "00:00:01");

        exitCode.ShouldBe(1, error);
        output.ShouldBeEmpty();
        error.ShouldBe($"The query failed: it ran longer than 1 s and was stopped.{Environment.NewLine}");
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string sql, string deadline)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])
            [typeof(EtlCommandLine).Assembly.Location, "query", sql, "--data", _warehouse.DataPath, "--set", "Warehouse:Sandbox:MemoryMegabytes=64",
                "--set", $"Warehouse:Sandbox:Deadline={deadline}"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;

        // Far beyond both limits: a program that ignores them fails the test instead of holding it up.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
