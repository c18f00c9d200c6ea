using System.Net;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>What those who look at the workbooks see of a mistake in the definitions.</summary>
public sealed class DefinitionMistakeTests
{
    private const string BadCron = "workbooks:\n  - name: a\n    scope: country\n    schedule: 0 25 * * *";
    private const string BadKey = "workbooks:\n  - name: a\n    scope: country\n    yeers: 3";

    [Theory]
    [InlineData(BadCron, "workbooks.yaml, line 4: The cron expression &#x27;0 25 * * *&#x27;")]
    [InlineData(BadKey, "workbooks.yaml, line 4: &#x27;yeers&#x27; means nothing")]
    public async Task The_page_of_the_workbooks_says_what_is_wrong_and_where(string yaml, string sentence)
    {
        await using var service = await RunningService.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(service.DataPath, "workbooks.yaml"), yaml, TestContext.Current.CancellationToken);

        using var answer = await service.Client.GetAsync(new Uri("/workbooks", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(sentence);
    }

    [Theory]
    [InlineData(BadCron, "workbooks.yaml, line 4: The cron expression '0 25 * * *'")]
    [InlineData(BadKey, "workbooks.yaml, line 4: 'yeers' means nothing")]
    public async Task The_list_of_the_workbooks_says_what_is_wrong_and_where(string yaml, string sentence)
    {
        var data = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(data, "workbooks.yaml"), yaml, TestContext.Current.CancellationToken);

            var run = await CommandLineRun.OfAsync("workbook", "--list", "--data", data);

            run.ExitCode.ShouldNotBe(0);
            run.Error.ShouldContain(sentence);
            run.Error.Trim().ShouldNotContain('\n');
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
