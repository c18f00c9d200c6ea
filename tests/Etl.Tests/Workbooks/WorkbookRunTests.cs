using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Work;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>What a run of the workbook job does with definitions that cannot be followed.</summary>
public sealed class WorkbookRunTests : IDisposable
{
    private readonly SampleBooks _books = SampleBooks.Published();

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task A_book_that_fails_makes_the_run_fail_and_keeps_no_other_from_being_made()
    {
        var definitions = Define("workbooks:\n  - { name: nowhere, scope: 'province:990000' }\n  - { name: good, scope: country }");

        (await Should.ThrowAsync<OperatorException>(() => new WorkbookJob(_books.Maker, definitions).RunAsync(
            JobArguments.None, new JobProgress(), TestContext.Current.CancellationToken))).Message.ShouldContain("province:990000");

        _books.Issues.Of("good").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_schedule_that_cannot_be_read_is_told_with_file_and_line()
    {
        var definitions = Define("workbooks:\n  - name: a\n    scope: country\n    schedule: every monday");

        Should.Throw<OperatorException>(() => new WorkbookSchedules(definitions).PostConfigure(null, new JobsOptions()))
            .Message.ShouldContain("workbooks.yaml, line 4: The cron expression 'every monday'");
    }

    private DefinitionList Define(string yaml)
    {
        var definitions = new DefinitionList(_books.Warehouse.Folder, Options.Create(_books.Settings));
        File.WriteAllText(definitions.Path, yaml);
        return definitions;
    }
}
