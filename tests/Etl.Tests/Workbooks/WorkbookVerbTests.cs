
namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The verb <c>workbook</c> over a published snapshot.</summary>
public sealed class WorkbookVerbTests : IDisposable
{
    private readonly SampleBooks _books = SampleBooks.Published();

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task It_makes_the_book_of_a_scope_and_prints_its_path()
    {
        var run = await RunAsync("--scope", "kind:department", "--language", "en");

        run.ExitCode.ShouldBe(0, run.Error);
        Path.GetFileName(run.Output.Trim()).ShouldBe("kind-department 20260401T020304000Z.xlsx");
        File.Exists(run.Output.Trim()).ShouldBeTrue();
    }

    [Fact]
    public async Task It_makes_a_defined_book_by_its_name()
    {
        Define();

        var run = await RunAsync("--name", "政府");

        run.ExitCode.ShouldBe(0, run.Error);
        Path.GetFileName(run.Output.Trim()).ShouldBe("政府 20260401T020304000Z.xlsx");
    }

    [Theory]
    [InlineData("--scope country --name ../x", "'../x' cannot be the name of a file")]
    [InlineData("--name 政府 --year 2024", "settles --year")]
    [InlineData("--name 政府 --language en", "settles --language")]
    [InlineData("--scope village:1", "no scope")]
    [InlineData("--scope country --template agency", "needs a scope agency:ID")]
    [InlineData("--scope country --years 0", "1 to 20")]
    [InlineData("", "--scope")]
    public async Task What_makes_no_sense_is_wrong_use_and_told_in_a_sentence(string arguments, string sentence)
    {
        Define();

        var run = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(sentence);
    }

    private void Define() =>
        File.WriteAllText(Path.Combine(_books.Warehouse.DataPath, "workbooks.yaml"), "workbooks:\n  - { name: 政府, scope: 'kind:government', language: zh }");

    private Task<CommandLineRun> RunAsync(params string[] arguments) =>
        CommandLineRun.OfAsync(["workbook", .. arguments, "--data", _books.Warehouse.DataPath]);
}
