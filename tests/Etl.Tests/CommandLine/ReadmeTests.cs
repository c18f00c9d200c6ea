using System.Text.RegularExpressions;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>What the README tells a reader to type is typed here, in its order, over one report.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private const string Etl = "dotnet run --project etl -- ";
    private const string Agency = "青岚县教育局";

    // The stack is started by Stack.Tests; the tests and the machine's packages are what runs this.
    private static readonly string[] Elsewhere = ["dotnet run --project AppHost", "dotnet test", "apt-get"];

    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_is_run_by_a_test() =>
        Commands().Where(command => !command.StartsWith(Etl, StringComparison.Ordinal) && !Elsewhere.Any(command.StartsWith)).ShouldBeEmpty();

    [Fact]
    public async Task Every_command_of_the_product_does_its_work()
    {
        var report = _folder.Write("a", _folder.Next(Agency, 2024));
        foreach (var command in Commands().Where(command => command.StartsWith(Etl, StringComparison.Ordinal)))
        {
            var words = Word().Matches(command[Etl.Length..]).Select(word => word.Value.Trim('"')).Select(word => word switch
            {
                "REPORT.html" => report,
                "FOLDER" => _folder.Documents,
                "AGENCY" => Agency,
                "YEAR" => "2024",
                "ROW" => "received",
                "COLUMN" => "natural_person",
                _ => word,
            }).ToArray();

            var run = words[0] == "parse" ? await CommandLineRun.OfAsync(words) : await _folder.RunAsync(words);

            run.ExitCode.ShouldBe(0, $"{command}\n{run.Error}");
        }
    }

    private static IEnumerable<string> Commands() =>
        from block in ShellBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
        from line in block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select Comment().Replace(line, "").Trim();

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\s+# .*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("""
        "[^"]*"|\S+
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
