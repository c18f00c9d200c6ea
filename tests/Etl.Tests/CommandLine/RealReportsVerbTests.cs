using System.Text.Json;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>The real reports from files to answers, through the command line.</summary>
public sealed class RealReportsVerbTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("warehouse-real-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_folder_of_reports_goes_in_and_answers_and_true_findings_come_out()
    {
        Repository.SkipWithoutRealReports();
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/pdftotext"),
            "poppler-utils is not installed; two of the reports are PDF.");

        var load = await JsonAsync("load", Repository.RealReports, "--json");
        var again = await JsonAsync("load", Repository.RealReports, "--json");
        var check = await JsonAsync("check", "--list", "--json");
        var answer = await CommandLineRun.OfAsync(
            "query", "select agency_name, received from v_report_current join v_request_flow using (report_key) where requester_type_key = 1 order by received desc",
            "--format", "csv", "--data", _data);

        load.GetProperty("loaded").GetInt32().ShouldBe(8);
        load.GetProperty("quarantined_by_reason").GetProperty("no_content").GetInt32().ShouldBe(1, "the empty form");
        again.GetProperty("unchanged").GetInt32().ShouldBe(8);
        answer.Output.ShouldStartWith("agency_name,received\n宿迁市,3402\n淮安市人民政府,3001\n");
        // By hand: the first left five columns blank; the prose of the second contradicts its table; five cells of the third
        // stand in fragments that lost a column; the fourth fills in table 三 of 2019 beside table 二 of 2021. Prose that counts carried-over
        // requests in, a total that one report left out and figures of another scope contradict nothing.
        Failures(check).ShouldBe(
        [
            "warning blank_column 沭阳县发展和改革局",
            "warning narrative_against_table 湛河区轻工路街道办事处",
            "warning unreadable_cells 广州市番禺区人民政府洛浦街道办事处",
            "info edition_mix 淮安市洪泽区人民政府",
            "info outdated_edition 淮安市洪泽区人民政府",
        ]);
        var contradiction = check.GetProperty("failures").EnumerateArray().Single(f =>
            f.GetProperty("rule_id").GetString() == "narrative_against_table");
        contradiction.GetProperty("actual").GetDecimal().ShouldBe(2);
        contradiction.GetProperty("expected").GetDecimal().ShouldBe(6);
    }

    [Theory]
    [InlineData("qinggonglu-subdistrict-zhanhe-2024.txt")]
    [InlineData("shuyang-development-reform-bureau-2023.html")]
    [InlineData("hongze-district-2024.pdf")]
    public async Task Parse_prints_the_figures_that_a_person_read(string name)
    {
        Repository.SkipWithoutRealReports();
        Assert.SkipUnless(!name.EndsWith(".pdf", StringComparison.Ordinal) || File.Exists("/usr/bin/pdftotext"),
            "poppler-utils is not installed.");
        var file = Path.Combine(Repository.RealReports, name);

        var run = await CommandLineRun.OfAsync("parse", file, "--format", "csv", "--data", Path.Combine(_data, "untouched"));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe(await File.ReadAllTextAsync(Path.ChangeExtension(file, ".facts.csv")));
        Directory.Exists(Path.Combine(_data, "untouched")).ShouldBeFalse();
    }

    private static IEnumerable<string> Failures(JsonElement check) =>
        check.GetProperty("failures").EnumerateArray().Select(failure => string.Join(' ',
            failure.GetProperty("severity").GetString(), failure.GetProperty("rule_id").GetString(),
            failure.GetProperty("agency_name").GetString()));

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var run = await CommandLineRun.OfAsync([.. arguments, "--data", _data]);
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
