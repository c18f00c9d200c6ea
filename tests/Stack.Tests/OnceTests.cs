using System.Text.RegularExpressions;

namespace Warehouse.Stack.Tests;

/// <summary>One pass, as <c>dotnet run --project AppHost -- --once</c> makes it.</summary>
public sealed partial class OnceTests(OncePassRun pass) : IClassFixture<OncePassRun>
{
    [Fact]
    public void It_ends_with_success() => pass.Ended.ExitCode.ShouldBe(0, pass.Ended.Output + pass.Ended.Error);

    [Theory]
    [InlineData("current.json")]
    [InlineData("*.xlsx")]
    public void It_leaves_a_snapshot_and_workbooks(string kind) => pass.Folder.Files(kind).ShouldNotBeEmpty();

    [Theory]
    [InlineData("registry      33 agencies: 33 new")]
    [InlineData("pass          crawl: succeeded")]
    [InlineData("pass          load: succeeded")]
    [InlineData("pass          publish: succeeded")]
    public void It_tells_what_each_step_did_under_the_name_of_the_step(string line) =>
        pass.Ended.Output.Split('\n').ShouldContain(each => each.StartsWith(line, StringComparison.Ordinal));

    [Fact]
    public void It_tells_nothing_of_how_the_stack_works() => Foreign().Matches(pass.Ended.Output + pass.Ended.Error).Select(each => each.Value).ShouldBeEmpty();

    [Fact]
    public void It_ends_with_where_things_are() => pass.Ended.Output.ShouldContain(Path.Combine(pass.Folder.Path, "published"));

    [Fact]
    public void Nothing_outlives_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are told apart by their command lines, as Linux lists them.");
        pass.Folder.Processes().ShouldBeEmpty();
    }

    [Fact]
    public void The_database_is_closed_at_the_end() => pass.Folder.Files("*.wal").ShouldBeEmpty();

    [GeneratedRegex(@"\d\d:\d\d:\d\d\.\d+Z|\[sys\]|Aspire|[Dd]istributed application|Waiting for resource|\e\[", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
