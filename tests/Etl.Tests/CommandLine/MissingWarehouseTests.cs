namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>Verbs that only read make no data folder; they say what is wrong.</summary>
public sealed class MissingWarehouseTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("warehouse-missing-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("status")]
    [InlineData("check")]
    [InlineData("publish")]
    [InlineData("reparse --plan")]
    [InlineData("workbook --scope region:320000")]
    [InlineData("workbook --list")]
    [InlineData("agencies list")]
    [InlineData("query --published select")]
    [InlineData("explain 青禾县林业局 2024 received total")]
    public async Task A_missing_data_folder_is_told_in_a_sentence_and_not_made(string line)
    {
        var data = Path.Combine(_root, "data");

        var run = await CommandLineRun.OfAsync([.. line.Split(' '), "--data", data]);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"'{data}'");
        run.Error.Trim().ShouldNotContain("\n");
        Directory.Exists(data).ShouldBeFalse();
    }
}
