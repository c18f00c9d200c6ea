namespace Warehouse.Stack.Tests;

/// <summary>The stack as <c>dotnet run --project AppHost</c> starts it.</summary>
public class StackTests(StackStory story) : IClassFixture<StackStory>
{
    [Fact]
    public void The_pages_that_the_dashboard_links_answer_without_a_key() => story.Pages.ShouldBe(
        new Dictionary<string, int> { ["Operations"] = 200, ["SQL"] = 200, ["Hangfire"] = 200, ["API"] = 200 }, ignoreOrder: true);

    [Theory]
    [InlineData("crawl")]
    [InlineData("load")]
    [InlineData("check")]
    [InlineData("publish")]
    [InlineData("workbook")]
    public void The_pass_at_the_start_runs_each_job_and_each_succeeds(string job)
    {
        story.FirstRuns[job].ShouldNotBeEmpty();
        story.FirstRuns[job].ShouldAllBe(state => state == "Succeeded");
    }

    [Theory]
    [InlineData("*.warc.gz")]
    [InlineData("current.json")]
    [InlineData("*.parquet")]
    [InlineData("*.xlsx")]
    public void The_pass_at_the_start_leaves_its_files(string kind) => story.Files[kind].ShouldBePositive();

    [Theory]
    [InlineData("crawl")]
    [InlineData("load")]
    [InlineData("check")]
    [InlineData("publish")]
    [InlineData("workbook")]
    public void A_command_of_the_dashboard_runs_its_job(string job)
    {
        story.Commands[job].Success.ShouldBeTrue(story.Commands[job].Message);
        story.CommandedJobs.ShouldContain(job);
    }

    [Fact]
    public void A_command_that_is_refused_says_why()
    {
        story.Refusal!.Success.ShouldBeFalse();
        story.Refusal.Message.ShouldNotBeNull().ShouldContain("crawl");
    }

    [Fact]
    public void Nothing_outlives_the_stack()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are told apart by their command lines, as Linux lists them.");
        story.ProcessesBefore.ShouldBePositive();
        story.Orphans.ShouldBeEmpty();
    }

    [Fact]
    public void The_database_is_closed_at_the_end() => story.WriteAheadLogs.ShouldBeEmpty();
}
