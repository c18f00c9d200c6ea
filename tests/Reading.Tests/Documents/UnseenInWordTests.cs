using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>What Word does not show, or shows as the mark of a note, is no part of a figure; what it shows in an unusual way is.</summary>
public class UnseenInWordTests
{
    private static readonly CellKey Licensing = new(FormTable.Disclosure, "licensing", "decisions");

    private static readonly CellKey Granted = new(FormTable.Requests, "granted", "total");

    [Theory]
    [InlineData("""<w:del w:id="1" w:author="a"><w:r><w:delText>8</w:delText></w:r></w:del><w:r><w:t>13957</w:t></w:r>""")]
    [InlineData("""<w:ins w:id="1" w:author="a"><w:r><w:t>139</w:t></w:r></w:ins><w:r><w:t>57</w:t></w:r>""")]
    [InlineData(
        """<w:moveFrom w:id="1" w:author="a"><w:r><w:t>8</w:t></w:r></w:moveFrom><w:moveTo w:id="2" w:author="a"><w:r><w:t>13957</w:t></w:r></w:moveTo>""")]
    [InlineData("""<w:r><w:t>13957</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>""")]
    [InlineData("""<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>13957</w:t></w:r>""")]
    [InlineData("""<w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r><w:r><w:t>13957</w:t></w:r>""")]
    [InlineData("""<w:r><w:rPr><w:dstrike/></w:rPr><w:t>8</w:t></w:r><w:r><w:t>13957</w:t></w:r>""")]
    [InlineData("""<w:r><w:t>13957</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>""")]
    [InlineData(
        """<w:r><w:t>13957</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>""")]
    [InlineData("""<w:r><w:t>13957</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>""")]
    [InlineData("""<w:r><w:ruby><w:rt><w:r><w:t>8</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>13957</w:t></w:r></w:rubyBase></w:ruby></w:r>""")]
    [InlineData("""<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>13957</m:t></m:r></m:oMath>""")]
    [InlineData("""<w:fldSimple w:instr="=SUM(LEFT)"><w:r><w:t>13957</w:t></w:r></w:fldSimple>""")]
    public void The_figure_is_what_the_page_shows(string content) => Read(content, Licensing).Value.ShouldBe(13957);

    [Theory]
    [InlineData(
        """<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>13957</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>""")]
    [InlineData("""<w:r><w:t>139</w:t><w:br/><w:t>57</w:t></w:r>""")]
    public void A_figure_that_may_be_another_is_unreadable(string content) => Read(content, Licensing).State.ShouldBe(CellState.Unreadable);

    [Theory]
    [InlineData("""<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>""")]
    [InlineData("""<w:trPr><w:hidden/></w:trPr>""")]
    public void A_row_that_is_deleted_or_hidden_says_nothing(string properties)
    {
        var whole = Sample();
        var document = Patch(whole, xml =>
        {
            var row = Regex.Match(xml, "<w:tr>(?:(?!<w:tr>).)*予以公开.*?</w:tr>", RegexOptions.Singleline).Value;
            // The row once more, with other figures and without the group's label, as Word keeps a row whose deletion is tracked.
            var old = Regex.Replace(row, @"(<w:t[^>]*>)\d+</w:t>", "${1}7777</w:t>")
                .Replace("<w:tr>", $"<w:tr>{properties}", StringComparison.Ordinal);
            return xml.Replace(
                row, row + old.Replace("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>", StringComparison.Ordinal), StringComparison.Ordinal);
        });

        document.Length.ShouldNotBe(whole.Length);
        Cell(document, Granted).Value.ShouldBe(Report().Table(FormTable.Requests)!.Value("granted", "total"));
    }

    private static Cell Read(string content, CellKey key) =>
        Cell(Patch(Sample(), xml => Regex.Replace(xml, "<w:r>(?:(?!<w:r>).)*?>13957</w:t></w:r>", content, RegexOptions.Singleline)), key);

    private static Cell Cell(byte[] document, CellKey key) =>
        Parsers.Default.Parse(document, null, TestContext.Current.CancellationToken).Report()
        .Cell(key.Table, key.Row, key.Column);

    private static ReportFigures Report()
    {
        var report = new FigureGenerator(5).NextComplete(AgencySize.County);
        return report with
        {
            Tables = [.. report.Tables.Select(table => table.Table != Licensing.Table ? table
                : table with { Cells = new Dictionary<CellKey, decimal?>(table.Cells) { [Licensing] = 13957 } })],
        };
    }

    private static byte[] Sample() => SampleRenderers.Named("docx plain").Render(Report());

    private static byte[] Patch(byte[] document, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.Entries.Single(entry => entry.FullName == "word/document.xml");
            string xml;
            using (var reader = new StreamReader(part.Open()))
                xml = reader.ReadToEnd();
            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(change(xml));
        }

        return stream.ToArray();
    }
}
