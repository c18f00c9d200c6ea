using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;
using Warehouse.Reading.Front;
using Warehouse.Reading.Outline;
using Warehouse.Reading.Tables;

namespace Warehouse.Reading;

/// <summary>Decides whether a document without readable tables, or with too many, is an annual report at all.</summary>
internal static class ReportClassifier
{
    private const int MaxText = 20_000;

    private static readonly string[] Pre2019Marks =
        ["收费及减免", "政府信息公开的收费", "公开的主要方式", "咨询情况", "主动公开政府信息的情况", "依申请公开政府信息的情况"];

    /// <summary>Why the document is refused; null when it is a report.</summary>
    public static ParseResult.Refused? Refuse(
        DocumentContent document, DocumentOutline outline, FrontMatter front, IReadOnlyList<TableResult> tables)
    {
        if (tables.Any(table => table.Found))
            return RefuseSeveral(front, tables) ?? RefuseEmptyForm(front, tables);
        var text = Text(document);
        if (!text.Contains("信息公开", StringComparison.Ordinal) && !text.Contains("政务公开", StringComparison.Ordinal))
            return OtherReport(text) ?? NotAReport(text);
        if (OtherReport(Heading(document)) is { } other)
            return other;
        if (outline.Chapters.Distinct().Count(chapter => chapter is >= 2 and <= 4) >= 2)
            return outline.PicturesAmongTables + document.Pictures > 0
                ? new ParseResult.Refused(
                    RefusalReason.PicturesOnly, "The chapters 二 to 四 hold pictures instead of tables; a person must read them.")
                : null;
        if (front.Titles.Count == 0 || LooksLikeList(front))
            return new ParseResult.Refused(
                RefusalReason.NoContent, "The page names annual reports but holds none; follow its links or attachments.");
        return Pre2019Marks.Count(mark => text.Contains(mark, StringComparison.Ordinal)) >= 2 || front.Year < 2019
            ? new ParseResult.Refused(
                RefusalReason.Pre2019Outline, "The report follows the outline of before 2019, which has no statutory tables.")
            : new ParseResult.Refused(
                RefusalReason.NoContent, document.Attachments.Count > 0
                    ? "The page holds a title but no tables; the report is probably among its attachments."
                    : "The page holds a title of a report but none of its tables; look whether the report is drawn by a script or lies "
                    + "behind a link.");
    }

    /// <summary>
    /// Several reports differ in more than one table, or bear several names or years. A second table of the agency's own that contradicts
    /// one of the
    /// form's makes cells unreadable, not the report another.
    /// </summary>
    private static ParseResult.Refused? RefuseSeveral(FrontMatter front, IReadOnlyList<TableResult> tables)
    {
        const int MinContradictions = 8;
        var isSeveral = tables.Sum(table => table.Sheet.Contradictions) >= MinContradictions
            && (tables.Count(table => table.Sheet.Contradictions > 0) > 1
                || front.Titles.Select(title => (title.Agency, title.Year)).Distinct().Count() > 1);
        return !isSeveral ? null
            : new ParseResult.Refused(
                RefusalReason.SeveralReports,
                $"The document prints the tables of more than one report "
                + $"({string.Join("; ", front.Titles.Take(3).Select(title => title.Text))}); split it.");
    }

    private static ParseResult.Refused? RefuseEmptyForm(FrontMatter front, IReadOnlyList<TableResult> tables)
    {
        if (front.AgencyName is not null || front.Year is not null)
            return null;
        var hasFigure =
            tables.Any(table => table.Sheet.Cells(table.Edition ?? Edition.Form2021).Any(cell => cell.State == CellState.Reported));
        return hasFigure ? null
            : new ParseResult.Refused(
                RefusalReason.NoContent, "The document is the empty form: it names no agency and no year and holds no figure.");
    }

    private static bool LooksLikeList(FrontMatter front) => front.Titles.Select(title => (title.Agency, title.Year)).Distinct().Count() > 3;

    private static ParseResult.Refused? OtherReport(string text)
    {
        if (text.Contains("政府网站", StringComparison.Ordinal)
            && (text.Contains("年度报表", StringComparison.Ordinal) || text.Contains("工作年度", StringComparison.Ordinal)))
            return new ParseResult.Refused(
                RefusalReason.WebsiteReport, "This is the annual report of a government web site, not of information disclosure.");
        return text.Contains("法治政府建设", StringComparison.Ordinal)
            ? new ParseResult.Refused(
                RefusalReason.RuleOfLawReport, "This is a report on building rule of law, not on information disclosure.")
            : null;
    }

    private static ParseResult.Refused NotAReport(string text)
    {
        var isLost = text.Count(static c => c is '?' or '\uFFFD') * 4 > text.Length && text.Length > 100;
        return isLost
            ? new ParseResult.Refused(
                RefusalReason.DamagedFile, "The document's characters are lost (question marks instead of Chinese); fetch it again.")
            : new ParseResult.Refused(RefusalReason.NotAReport, "Nothing in the document speaks of information disclosure.");
    }

    /// <summary>The words that name the document, unless they name a report on information disclosure.</summary>
    private static string Heading(DocumentContent document)
    {
        var first = document.Blocks.OfType<ParagraphBlock>().FirstOrDefault(
            paragraph => paragraph.Text.Contains("报告", StringComparison.Ordinal)
            || paragraph.Text.Contains("报表", StringComparison.Ordinal));
        var heading = $"{document.Title} {first?.Text}";
        return heading.Contains("信息公开", StringComparison.Ordinal) ? "" : heading;
    }

    private static string Text(DocumentContent document)
    {
        var text = new System.Text.StringBuilder(document.Title);
        foreach (var block in document.Blocks)
        {
            if (block is ParagraphBlock paragraph)
                text.AppendLine(paragraph.Text);
            else if (block is GridBlock grid)
                AppendCells(grid, text);
            if (text.Length > MaxText)
                break;
        }
        return text.ToString();
    }

    private static void AppendCells(GridBlock grid, System.Text.StringBuilder text)
    {
        foreach (var row in grid.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.IsOrigin && text.Length < MaxText)
                    text.AppendLine(cell.Text);
            }
        }
    }
}
