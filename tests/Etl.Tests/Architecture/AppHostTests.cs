using System.Text.RegularExpressions;

namespace Warehouse.Etl.Tests.Architecture;

/// <summary>What can be known of the Aspire app host without Aspire.</summary>
public partial class AppHostTests
{
    [Fact]
    public async Task Every_command_of_the_dashboard_names_a_job()
    {
        var program = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "AppHost", "Program.cs"), TestContext.Current.CancellationToken);
        await using var service = await RunningService.StartAsync();

        var named = RunCommand().Matches(program).Select(match => match.Groups[1].Value).ToList();

        named.ShouldNotBeEmpty();
        named.ShouldBeSubsetOf(service.Calendar.Jobs);
    }

    [GeneratedRegex("\\(\"([^\"]+)\", \"[^\"]+ now\"\\)", RegexOptions.CultureInvariant)]
    private static partial Regex RunCommand();
}
