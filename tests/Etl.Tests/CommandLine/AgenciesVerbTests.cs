using System.Text.Json;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class AgenciesVerbTests : IDisposable
{
    private const string Header = "id,name,region_code,level,kind,list_urls\n";

    private const string Good = "320800-education,青岚市教育局,320800,prefecture,department,http://www.a.gov.cn/nb/\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_says_all_that_is_wrong_by_line()
    {
        var run = await RunAsync("check", Header + Good + "x,甲,999999,city,bureau,nowhere\n");

        run.ExitCode.ShouldBe(1);
        foreach (var column in (ReadOnlySpan<string>)["id", "name", "region_code", "level", "kind", "list_urls"])
            run.Error.ShouldContain($"line 3, {column}: ");
    }

    [Fact]
    public async Task Check_of_a_good_file_says_so()
    {
        (await RunAsync("check", Header + Good)).ShouldBe(new CommandLineRun(0, $"1 agencies, no errors.{Environment.NewLine}", ""));
    }

    [Fact]
    public async Task A_file_with_one_error_imports_nothing()
    {
        var run = await RunAsync("import", Header + Good + "x,甲,999999,city,bureau,nowhere\n");

        run.ExitCode.ShouldBe(1);
        File.Exists(Path.Combine(_folder, "warehouse.duckdb")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_imported_is_listed_with_its_region()
    {
        (await RunAsync("import", Header + Good)).ExitCode.ShouldBe(0);

        var agency = (await ListAsync()).EnumerateArray().ShouldHaveSingleItem();
        agency.GetProperty("id").GetString().ShouldBe("320800-education");
        agency.GetProperty("region").EnumerateArray().Select(name => name.GetString()).ShouldBe(["江苏省", "淮安市"]);
        agency.GetProperty("level").GetString().ShouldBe("prefecture");
        agency.GetProperty("style").GetString().ShouldBe("auto");
    }

    [Fact]
    public async Task A_list_can_be_limited_to_a_region()
    {
        await RunAsync("import", Header + Good);

        (await ListAsync("--region", "320000")).GetArrayLength().ShouldBe(1);
        (await ListAsync("--region", "330000")).GetArrayLength().ShouldBe(0);
        (await CommandLineRun.OfAsync("agencies", "list", "--region", "32", "--data", _folder)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_sentence()
    {
        var run = await CommandLineRun.OfAsync("agencies", "import", Path.Combine(_folder, "none.csv"), "--data", _folder);

        run.ExitCode.ShouldBe(1);
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("none.csv");
    }

    private async Task<CommandLineRun> RunAsync(string verb, string csv)
    {
        var file = Path.Combine(_folder, "registry.csv");
        await File.WriteAllTextAsync(file, csv, TestContext.Current.CancellationToken);
        return await CommandLineRun.OfAsync("agencies", verb, file, "--data", _folder);
    }

    private async Task<JsonElement> ListAsync(params string[] options)
    {
        var run = await CommandLineRun.OfAsync(["agencies", "list", "--json", .. options, "--data", _folder]);
        run.ExitCode.ShouldBe(0);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
