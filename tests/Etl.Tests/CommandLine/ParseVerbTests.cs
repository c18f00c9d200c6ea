using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class ParseVerbTests : IDisposable
{
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Csv_has_every_cell_once_in_the_order_of_the_form_and_no_database_is_made()
    {
        var figures = _folder.Next("青岚县教育局", 2024);

        var run = await _folder.RunAsync("parse", _folder.Write("a", figures));

        run.ExitCode.ShouldBe(0);
        var expected = Enum.GetValues<FormTable>().SelectMany(table => figures.Expected().Where(cell => cell.Key.Table == table))
            .Select(cell => FormattableString.Invariant($"{cell.Key},{cell.Value:G29}"));
        run.Output.TrimEnd('\n').Split('\n').ShouldBe(["table,row,column,value", .. expected]);
        Directory.Exists(_folder.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Json_tells_states_and_places()
    {
        var run = await _folder.RunAsync("parse", _folder.Write("a", _folder.Next("青岚县教育局", 2024)), "--format", "json");

        run.Output.ShouldContain("\"agency_name\": \"青岚县教育局\"");
        run.Output.ShouldContain("\"state\": \"reported\"");
        run.Output.ShouldContain("\"evidence\"");
    }

    [Fact]
    public async Task A_document_that_is_no_report_fails_with_its_reason()
    {
        var file = Path.Combine(_folder.Documents, "x.html");
        await File.WriteAllTextAsync(file, "<html><body><p>会议新闻</p></body></html>");

        var run = await _folder.RunAsync("parse", file);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(file);
    }

    [Fact]
    public async Task A_folder_is_told_to_be_one()
    {
        var run = await _folder.RunAsync("parse", _folder.Documents);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe($"'{_folder.Documents}' is a folder: 'parse' takes one file, 'load' takes folders.{Environment.NewLine}");
    }

    [Theory]
    [InlineData("parse", "csv or json")]
    [InlineData("query", "table or csv or json")]
    public async Task A_format_that_does_not_exist_is_answered_with_those_that_do(string verb, string formats)
    {
        var run = await _folder.RunAsync(verb, "x", "--format", "1");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"--format takes {formats}; '1' is none of them.");
    }

    [Fact]
    public async Task A_file_that_is_missing_is_told()
    {
        var run = await _folder.RunAsync("parse", Path.Combine(_folder.Documents, "none.html"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("none.html");
    }
}
