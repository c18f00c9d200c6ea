using System.Text;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>Hostile and oversized pages are read or refused within bounds. A hang fails these tests by their time-out.</summary>
public class HtmlLimitTests
{
    private const int Timeout = 60_000;

    [Fact(Timeout = Timeout)]
    public Task Fifty_megabytes_of_html_are_refused() => Task.Run(() =>
    {
        var bytes = new byte[50 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)'x');
        "<html><body>"u8.CopyTo(bytes);

        Parsers.Default.Parse(bytes, "text/html", TestContext.Current.CancellationToken).Refusal().ShouldBe(RefusalReason.LimitExceeded);
    });

    [Theory(Timeout = Timeout)]
    [InlineData("<div>")]
    [InlineData("<b><i><font>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<span>")]
    public Task Ten_thousand_nested_tags_are_refused(string tags) => Task.Run(() =>
        Parsers.ParseHtml($"<html><body>{string.Concat(Enumerable.Repeat(tags, 10_000))}x").Refusal()
        .ShouldBe(RefusalReason.LimitExceeded));

    [Fact(Timeout = Timeout)]
    public Task Nesting_within_the_limit_is_walked_without_overflow() => Task.Run(() =>
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 900));
        var page = Encoding.UTF8.GetString(SampleRenderers.PlainHtml.Render(new FigureGenerator(1).Next()));

        Parsers.ParseHtml(page.Replace("<body>", "<body>" + deep, StringComparison.Ordinal))
            .Report().Cells.ShouldContain(cell => cell.State == CellState.Reported);
    });

    [Fact(Timeout = Timeout)]
    public Task A_million_tags_are_refused() => Task.Run(() =>
        Parsers.ParseHtml("<html><body>" + string.Concat(Enumerable.Repeat("<p>", 1_000_000))).Refusal()
        .ShouldBe(RefusalReason.LimitExceeded));

    [Fact(Timeout = Timeout)]
    public Task A_table_of_a_hundred_thousand_cells_is_read_to_its_end() => Task.Run(() =>
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr>", 20_000));
        var page = Encoding.UTF8.GetString(SampleRenderers.PlainHtml.Render(new FigureGenerator(1).NextComplete(AgencySize.County)));

        var report = Parsers.ParseHtml(
            page.Replace("<div id=\"zoom\">", $"<div id=\"zoom\"><table>{rows}</table>", StringComparison.Ordinal)).Report();

        report.Cells.ShouldAllBe(cell => cell.State == CellState.Reported);
    });

    [Fact(Timeout = Timeout)]
    public Task Half_a_million_cells_are_refused() => Task.Run(() =>
        Parsers.ParseHtml("<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=100>1</td></tr>", 5_000)))
            .Refusal().ShouldBe(RefusalReason.LimitExceeded));

    [Theory(Timeout = Timeout)]
    [InlineData("rowspan=\"65534\"")]
    [InlineData("rowspan=\"0\"")]
    [InlineData("rowspan=\"99999999999\"")]
    [InlineData("rowspan=\"-1\"")]
    [InlineData("rowspan=\"2x\"")]
    public Task An_absurd_row_span_reaches_no_further_than_the_table(string span) => Task.Run(() =>
    {
        var truth = new FigureGenerator(3).NextComplete(AgencySize.County);
        var page = Encoding.UTF8.GetString(SampleRenderers.PlainHtml.Render(truth));
        // The metadata of a page, its one label spanning far too many rows.
        var table = $"<table><tr><td {span}>索引号</td><td>1</td></tr><tr><td>2</td></tr></table>";

        var report = Parsers.ParseHtml(page.Replace("<div id=\"zoom\">", table, StringComparison.Ordinal)).Report();

        report.Cells.Select(cell => cell.Value)
            .ShouldBe(truth.Tables.OrderBy(t => t.Table)
                .SelectMany(t => StatutoryForm.Instance.Cells(t.Table, t.Edition).Select(key => t.Cells.GetValueOrDefault(key))));
    });

    [Fact(Timeout = Timeout)]
    public Task A_column_span_of_a_million_is_cut() => Task.Run(() =>
        Parsers.ParseHtml("<table><tr><td colspan=\"1000000\">政府信息公开</td></tr></table>").Refusal().ShouldBe(RefusalReason.NoContent));

    [Fact(Timeout = Timeout)]
    public Task A_long_line_without_end_is_read_in_time() => Task.Run(() =>
        Parsers.ParseText("政府信息公开申请" + string.Concat(Enumerable.Repeat("收到1件、", 1_000_000))).Refusal().ShouldBe(RefusalReason.NoContent));

    [Fact(Timeout = Timeout)]
    public Task A_script_of_escapes_is_read_in_time() => Task.Run(() =>
        Parsers.ParseHtml("<script>var a='<table>" + string.Concat(Enumerable.Repeat("\\u003c\\\"", 300_000)) + "';</script>").Refusal()
        .ShouldNotBe(RefusalReason.DamagedFile));

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var page = SampleRenderers.PlainHtml.Render(new FigureGenerator(1).Next());

        Should.Throw<OperationCanceledException>(() => Parsers.Default.Parse(page, "text/html", cancelled.Token));
    }

    [Theory]
    [InlineData("", RefusalReason.NoContent)]
    [InlineData("PK\u0003\u0004 nothing of Office", RefusalReason.UnsupportedFormat)]
    [InlineData("GIF89a", RefusalReason.PicturesOnly)]
    [InlineData("\u0001\u0000\u0002", RefusalReason.UnsupportedFormat)]
    public void Bytes_that_are_no_document_are_refused(string bytes, RefusalReason reason) =>
        Parsers.Default.Parse(Encoding.Latin1.GetBytes(bytes), "text/html", TestContext.Current.CancellationToken).Refusal()
        .ShouldBe(reason);
}
