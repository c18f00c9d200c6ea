using System.Text;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>What a page does not show in a table, or shows as the mark of a note, is no part of a figure.</summary>
public class HiddenInHtmlTests
{
    [Theory]
    [InlineData("<td>{0}<span style=\"display:none\">8</span></td>")]
    [InlineData("<td>{0}<span STYLE='color:red; Display : none'>8</span></td>")]
    [InlineData("<td>{0}<span hidden>8</span></td>")]
    [InlineData("<td style=\"display:none\">8</td><td>{0}</td>")]
    [InlineData("<td><del>8</del>{0}</td>")]
    [InlineData("<td><s>8</s>{0}</td>")]
    [InlineData("<td><strike>8</strike>{0}</td>")]
    [InlineData("<td>{0}<sup>1</sup></td>")]
    [InlineData("<td>{0}<sub>2</sub></td>")]
    [InlineData("<td>{0}<sup> </sup></td>")]
    [InlineData("<td><ruby>{0}<rp>(</rp><rt>8</rt><rp>)</rp></ruby></td>")]
    [InlineData("<td><sup>{0}</sup></td>")]
    public void The_figure_is_what_the_page_shows(string cell)
    {
        var report = new FigureGenerator(5).NextComplete(AgencySize.County);
        var page = Encoding.UTF8.GetString(SampleRenderers.Named("html cms").Render(report));
        var received = report.Table(FormTable.Requests)!.Value("received", "natural_person");
        var start = page.IndexOf($">{received}<", page.IndexOf("本年新收", StringComparison.Ordinal), StringComparison.Ordinal);
        var from = page.LastIndexOf("<td", start, StringComparison.Ordinal);
        var to = page.IndexOf("</td>", start, StringComparison.Ordinal) + "</td>".Length;

        var read = Parsers.ParseHtml(page[..from] + string.Format(null, cell, received) + page[to..]).Report();

        read.Cell(FormTable.Requests, "received", "natural_person").Value.ShouldBe(received);
        read.Cell(FormTable.Requests, "received", "total").Value.ShouldBe(report.Table(FormTable.Requests)!.Value("received", "total"));
    }
}
