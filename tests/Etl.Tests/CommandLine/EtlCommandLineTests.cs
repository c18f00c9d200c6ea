using System.CommandLine;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class EtlCommandLineTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("warehouse-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task An_unknown_verb_is_wrong_use_in_one_sentence()
    {
        var run = await CommandLineRun.OfAsync("lode");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("lode");
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_line_without_a_verb_is_wrong_use()
    {
        var verb = new TestVerb((_, _) => Task.FromResult(0));

        var run = await CommandLineRun.OfAsync([verb], [], TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--help");
    }

    [Fact]
    public async Task Help_is_done_and_goes_to_standard_output()
    {
        var run = await CommandLineRun.OfAsync("--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("--data");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_operator_can_mend_is_told_in_the_words_of_the_stage()
    {
        var run = await CommandLineRun.TryAsync((_, _) => throw new OperatorException("The folder 'x' does not exist: check the path."));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe($"The folder 'x' does not exist: check the path.{Environment.NewLine}");
    }

    [Fact]
    public async Task Wrong_arguments_found_by_a_verb_are_wrong_use()
    {
        var run = await CommandLineRun.TryAsync((_, _) => throw new UsageException("Give a path or --all, not both."));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe($"Give a path or --all, not both.{Environment.NewLine}");
    }

    [Fact]
    public async Task An_unexpected_error_is_one_line_and_its_details_are_in_the_log()
    {
        var run = await CommandLineRun.TryAsync((_, _) => throw new InvalidOperationException("boom"), "--data", _data);

        run.ExitCode.ShouldBe(1);
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
        run.Error.ShouldContain("boom");
        run.Error.ShouldNotContain("   at ");
        var log = Directory.GetFiles(Path.Combine(_data, "logs")).ShouldHaveSingleItem();
        run.Error.ShouldContain(log);
        (await File.ReadAllTextAsync(log)).ShouldContain(nameof(EtlCommandLineTests));
    }

    [Fact]
    public async Task A_stopped_run_says_so_and_ends_as_interrupted()
    {
        using var stop = new CancellationTokenSource();
        var verb = new TestVerb(async (_, cancellationToken) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        });

        var run = await CommandLineRun.OfAsync([verb], ["try"], stop.Token);

        run.ExitCode.ShouldBe(ExitCode.Interrupted);
        run.Error.ShouldStartWith("Stopped.");
    }

    [Theory]
    [InlineData("--data", "/from/option", "/from/option")]
    [InlineData("--set", "Warehouse:DataPath=/from/set", "/from/set")]
    public async Task The_command_line_overrides_the_defaults(string option, string value, string expected)
    {
        string? seen = null;
        await CommandLineRun.TryAsync(
            (run, _) =>
            {
                seen = run.Settings["Warehouse:DataPath"];
                return Task.FromResult(0);
            },
            option, value);

        seen.ShouldBe(expected);
    }

    [Fact]
    public async Task Of_a_setting_given_twice_the_last_counts()
    {
        string? seen = null;
        await CommandLineRun.TryAsync(
            (run, _) =>
            {
                seen = run.Settings["Warehouse:DataPath"];
                return Task.FromResult(0);
            },
            "--set", "Warehouse:DataPath=/first", "--set", "warehouse:datapath=/last");

        seen.ShouldBe("/last");
    }

    [Fact]
    public async Task A_malformed_setting_is_wrong_use()
    {
        var run = await CommandLineRun.TryAsync((_, _) => Task.FromResult(0), "--set", "DataPath");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("KEY=VALUE");
    }

    [Fact]
    public async Task A_setting_out_of_range_is_wrong_use()
    {
        var run = await CommandLineRun.TryAsync((run, _) => Task.FromResult(run.Options<LoadingOptions>().BatchDocuments), "--set",
            "Warehouse:Loading:BatchDocuments=0");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("BatchDocuments");
    }

    [Fact]
    public async Task A_settings_file_that_is_missing_is_wrong_use()
    {
        var run = await CommandLineRun.TryAsync((_, _) => Task.FromResult(0), "--settings", Path.Combine(_data, "none.json"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("none.json");
    }

    [Fact]
    public async Task A_verb_may_consist_of_parts()
    {
        var group = new Command("group", "Has parts.") { new TestVerb((_, _) => Task.FromResult(7)) };

        var run = await CommandLineRun.OfAsync([group], ["group", "try"], TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(7);
    }
}
