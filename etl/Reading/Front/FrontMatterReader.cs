using Warehouse.Reading.Documents;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Front;

/// <summary>Finds title, agency, year, date of publication and period of a report.</summary>
internal static class FrontMatterReader
{
    /// <summary>Titles stand at the top; what looks like one further down belongs to links and quotations.</summary>
    private const int MaxBlocks = 400;

    private static readonly string[] TitleNames = ["articletitle", "ucaptitle", "og:title", "title"];

    private static readonly string[] PublisherLabels = ["发布机构", "发文机关", "公开主体", "制发机关", "来源", "单位"];

    /// <summary>The front matter of a document.</summary>
    public static FrontMatter Read(DocumentContent document, DocumentOutline outline)
    {
        var titles = Titles(document);
        var title = titles.Find(t => t is { Agency: not null, Year: not null }) ?? titles.Find(t => t.Year is not null)
            ?? titles.FirstOrDefault();
        var period = PeriodReader.Read(outline.Prose);
        var agency = title?.Agency ?? titles.Select(t => t.Agency).FirstOrDefault(a => a is not null)
            ?? (title is null ? null : LabelledText.Find(document, PublisherLabels));
        var year = title?.Year ?? titles.Select(t => t.Year).FirstOrDefault(y => y is not null) ?? period?.End.Year
            ?? YearOfProse(outline.Prose);
        return new FrontMatter(
            title?.Text, agency, year, PublicationDate.Read(document), period?.Start, period?.End,
            [.. titles.DistinctBy(t => (t.Agency, t.Year))]);
    }

    private static List<ReportTitle> Titles(DocumentContent document)
    {
        var titles = new List<ReportTitle>();
        string? before = null;
        foreach (var block in document.Blocks.Take(MaxBlocks))
        {
            if (block is GridBlock grid)
                AddFromGrid(grid, titles);
            if (block is not ParagraphBlock paragraph)
            {
                before = null;
                continue;
            }
            // A title over two lines is more than either of them.
            var joined = before is { Length: < 60 } && paragraph.Text.Length < 60 ? TitleReader.Read(before + paragraph.Text) : null;
            var own = TitleReader.Read(paragraph.Text);
            if (joined is not null && (own is null || own.Agency is null || own.Year is null) && TitleReader.Read(before!) is null)
                titles.Add(joined);
            else if (own is not null)
                titles.Add(own);
            before = paragraph.Text;
        }
        foreach (var name in TitleNames)
        {
            if (document.Metadata.TryGetValue(name, out var text) && TitleReader.Read(text) is { } fromMetadata)
                titles.Add(fromMetadata);
        }
        if (document.Title is { } ofFormat && TitleReader.Read(ofFormat) is { } fromFormat)
            titles.Add(fromFormat);
        return titles;
    }

    private static void AddFromGrid(GridBlock grid, List<ReportTitle> titles)
    {
        // Catalogues of documents print the title in a small table above the report.
        foreach (var row in grid.Rows.Take(12))
        {
            foreach (var cell in row.Cells)
            {
                if (cell.IsOrigin && cell.Text.Length is > 8 and < 100 && TitleReader.Read(cell.Text) is { } title)
                    titles.Add(title);
            }
        }
    }

    /// <summary>The year with which the first chapters' sentences begin.</summary>
    private static int? YearOfProse(List<ProseLine> prose)
    {
        foreach (var line in prose)
        {
            var head = line.Text.Length > 60 ? line.Text[..60] : line.Text;
            if (line.Chapter <= 1 && TitleReader.YearIn(TitleReader.Fold(head), out var start, out _) is { } year && start <= 2)
                return year;
        }
        return null;
    }
}
