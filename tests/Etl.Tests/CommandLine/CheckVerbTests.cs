namespace Warehouse.Etl.Tests.CommandLine;

public sealed class CheckVerbTests : IDisposable
{
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_without_a_warehouse_is_told_and_not_made()
    {
        var run = await _folder.RunAsync("check");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe($"There is no warehouse in '{_folder.Data}': load reports or import agencies first, or name another folder with --data.{Environment.NewLine}");
        Directory.Exists(_folder.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task A_warehouse_without_reports_is_no_success(params string[] options)
    {
        await _folder.RunAsync("load");

        var run = await _folder.RunAsync(["check", .. options]);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("There is no report in the warehouse");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("load")]
    [InlineData("query", "select 1")]
    public async Task A_data_folder_that_is_a_file_is_told_to_be_one(params string[] arguments)
    {
        await File.WriteAllTextAsync(_folder.Data, "a file");

        var run = await _folder.RunAsync(arguments);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe($"The data folder '{_folder.Data}' is a file: name a folder with --data or Warehouse:DataPath.{Environment.NewLine}");
    }
}
