using System.Text.Json;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class LoadVerbTests : IDisposable
{
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_done_is_told_in_numbers()
    {
        _folder.Write("a", _folder.Next("青岚县教育局", 2024));
        await File.WriteAllTextAsync(Path.Combine(_folder.Documents, "news.html"), "<html><body><p>会议新闻</p></body></html>");
        await File.WriteAllTextAsync(Path.Combine(_folder.Documents, "README.md"), "no document");

        var run = await _folder.RunAsync("load", _folder.Documents);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("1 report versions loaded (200 figures), 0 documents unchanged, 1 in quarantine, 1 other files passed over.");
        run.Output.ShouldContain("Checks on 1 reports: 0 errors");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_load_of_nothing_but_refused_documents_fails()
    {
        var file = Path.Combine(_folder.Documents, "x.txt");
        await File.WriteAllTextAsync(file, "二手车转让");

        (await _folder.RunAsync("load", file)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_path_that_is_missing_is_told_and_nothing_is_loaded()
    {
        _folder.Write("a", _folder.Next("青岚县教育局", 2024));

        var run = await _folder.RunAsync("load", _folder.Documents, Path.Combine(_folder.Documents, "missing"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("missing");
        Directory.Exists(_folder.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("load", "--agency", "x")]
    [InlineData("load", "x", "--retry-quarantine")]
    public async Task Options_that_do_not_go_together_are_wrong_use(params string[] arguments) =>
        (await _folder.RunAsync(arguments)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task An_agency_that_is_not_registered_is_told()
    {
        var file = _folder.Write("a", _folder.Next("青岚县教育局", 2024));

        var run = await _folder.RunAsync("load", file, "--agency", "320000-none");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("320000-none");
    }

    [Fact]
    public async Task An_ambiguous_report_loads_when_its_agency_is_named_after_all()
    {
        var known = _folder.Write("known", _folder.Next("青岚县教育局", 2023));
        var bare = _folder.Write("bare", _folder.Next("教育局", 2024));
        var first = await _folder.RunAsync("load", known, bare, "--json");

        var second = await _folder.RunAsync("load", bare, "--agency", "name:青岚县教育局", "--json");

        Json(first).GetProperty("quarantined_by_reason").GetProperty("agency_ambiguous").GetInt32().ShouldBe(1);
        Json(second).GetProperty("loaded").GetInt32().ShouldBe(1);
        (await _folder.RunAsync("query", "select count(*) as n from ops_quarantine where resolved_at is null", "--format", "csv"))
            .Output.ShouldBe("n\n0\n");
    }

    [Fact]
    public async Task What_waits_in_quarantine_is_tried_again_and_counted()
    {
        var file = Path.Combine(_folder.Documents, "later.html");
        await File.WriteAllTextAsync(file, "<html><body><p>正在建设</p></body></html>");
        await _folder.RunAsync("load", file);
        _folder.Write("later", _folder.Next("青岚县教育局", 2024));

        var run = await _folder.RunAsync("load", "--retry-quarantine", "--json");

        Json(run).GetProperty("loaded").GetInt32().ShouldBe(1);
        (await _folder.RunAsync("load", "--retry-quarantine"))
            .Output.ShouldStartWith("0 report versions loaded (0 figures), 0 documents unchanged, 0 in quarantine.");
    }

    private static JsonElement Json(CommandLineRun run) => JsonDocument.Parse(run.Output).RootElement;
}
