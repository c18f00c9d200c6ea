using System.Globalization;
using System.Text.Json;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class ExplainVerbTests(ExplainVerbTests.Loaded loaded) : IClassFixture<ExplainVerbTests.Loaded>, IDisposable
{
    private const string Agency = "青岚县教育局";

    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_figure_is_followed_to_its_cell_in_the_document()
    {
        var figures = _folder.Next(Agency, 2024);
        var file = _folder.Write("a", figures);
        await _folder.RunAsync("load", file);

        var run = await _folder.RunAsync("explain", Agency, "2024", "received", "natural_person", "--json");

        run.ExitCode.ShouldBe(0);
        var explained = JsonDocument.Parse(run.Output).RootElement;
        var printed = figures.Table(FormTable.Requests)!.Value("received", "natural_person");
        explained.GetProperty("current").GetProperty("value").GetDecimal().ShouldBe(printed!.Value);
        explained.GetProperty("current").GetProperty("source").GetString().ShouldBe(file);
        explained.GetProperty("reading").GetProperty("agrees").GetBoolean().ShouldBeTrue();
        explained.GetProperty("reading").GetProperty("raw_text").GetString().ShouldBe(printed.Value.ToString(CultureInfo.InvariantCulture));
        explained.GetProperty("reading").GetProperty("evidence").GetProperty("table").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_corrected_figure_tells_what_it_was_before()
    {
        var first = _folder.Next(Agency, 2024);
        await _folder.RunAsync("load", _folder.Write("a", first));
        await _folder.RunAsync("load", _folder.Write("b", _folder.Next(Agency, 2024)));

        var run = await _folder.RunAsync("explain", Agency, "2024", "received", "natural_person");

        run.Output.ShouldContain($"before     version 1: {first.Table(FormTable.Requests)!.Value("received", "natural_person")}");
    }

    [Fact]
    public async Task A_document_that_changed_since_is_told_and_the_figure_counts_as_unproven()
    {
        await _folder.RunAsync("load", _folder.Write("a", _folder.Next(Agency, 2024)));
        _folder.Write("a", _folder.Next(Agency, 2024));

        var run = await _folder.RunAsync("explain", Agency, "2024", "received", "total");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("has changed since it was loaded");
    }

    [Theory]
    [InlineData("白鹭县教育局", "2024", "received", "total", 1, "白鹭县教育局")]
    [InlineData(Agency, "2019", "received", "total", 1, "2019")]
    [InlineData(Agency, "2024", "recieved", "total", 2, "recieved")]
    [InlineData(Agency, "2024", "received", "issued", 2, "issued")]
    [InlineData(Agency, "last", "received", "total", 2, "'last' for command 'explain' as a whole number")]
    public async Task What_is_not_there_is_told_and_what_cannot_be_is_wrong_use(string agency, string year, string row, string column, int exitCode, string told)
    {
        var run = await loaded.Folder.RunAsync("explain", agency, year, row, column);

        run.ExitCode.ShouldBe(exitCode);
        run.Error.ShouldContain(told);
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    /// <summary>One report, loaded for all tests that only look.</summary>
    public sealed class Loaded : IAsyncLifetime
    {
        internal SampleFolder Folder { get; } = new();

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => await Folder.RunAsync("load", Folder.Write("a", Folder.Next(Agency, 2024)));

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
