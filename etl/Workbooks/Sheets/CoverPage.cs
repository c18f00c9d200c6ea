using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>封面: what the book is, what it stands on, what it holds, whom to ask, how to read it.</summary>
internal sealed class CoverPage(
    BookSource source, BookTables tables, BookTitle title, IReadOnlyList<IBookSheet> sheets, WorkbooksOptions options) : IBookSheet
{
    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["封面", "Cover"];

    /// <inheritdoc/>
    public string Purpose => "";

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, fit: PrintFit.OnePage);
        page.Widths(4, 22, 18, 18, 18, 18, 18);
        page.Span(2, 2, 7, title.Title, PageStyle.Title);
        page.Height(2, 2.6);
        page.Span(3, 2, 7, title.Subtitle, PageStyle.Subtitle);
        var row = DrawFacts(page, 5);
        row = DrawCoverage(page, row + 1);
        row = DrawContents(page, row + 2);
        DrawGuide(page, row + 2);
    }

    private int DrawFacts(Page page, int row)
    {
        (string Label, string Value)[] facts =
        [
            (_wording["范围", "Scope"], source.ScopeName),
            (
            _wording["期间", "Period"], _wording[
            $"{source.Period.Last} 年度，回看至 {source.Period.First} 年", $"{source.Period.Last}, looking back to {source.Period.First}"]),
            (_wording["数据快照", "Snapshot"], source.Snapshot.SnapshotId),
            (_wording["快照时间", "Made at"], _wording[$"{source.Snapshot.MadeAt}（北京时间）", $"{source.Snapshot.MadeAt} (China)"]),
            (_wording["编制", "Issued by"], options.Issuer),
            (_wording["联系", "Contact"], options.Contact ?? "—"),
        ];
        foreach (var (label, value) in facts)
        {
            page.Text(row, 2, label, PageStyle.Label);
            page.Span(row++, 3, 7, value, PageStyle.Value);
        }

        return row;
    }

    private int DrawCoverage(Page page, int row)
    {
        var year = source.Period.Last;
        string[] header =
        [
            _wording["覆盖情况", "Coverage"], _wording["应发布（机关）", "must publish"], _wording["已发布", "published"],
            _wording.PublicationState("published"),
            _wording["已入库", "loaded"], _wording["入库覆盖率", "coverage"],
        ];
        for (var i = 0; i < header.Length; i++)
            page.Text(row, i + 2, header[i], PageStyle.Header);
        row++;
        page.Text(row, 2, _wording[$"{year} 年度", $"{year}"], PageStyle.Label);
        var due = page.Formula(row, 3, tables.MetricReports("denominator", "coverage", year), PageStyle.Count);
        page.Formula(row, 4, tables.MetricReports("numerator", "publication_rate", year), PageStyle.Count);
        page.Formula(row, 5, tables.MetricReports("numerator", "on_time_rate", year), PageStyle.Count);
        var loaded = page.Formula(row, 6, tables.MetricReports("numerator", "coverage", year), PageStyle.Count);
        page.Formula(row, 7, Formula.Ratio(loaded, due), PageStyle.Share);
        page.NameCell(row, 3, "agencies_due");
        page.NameCell(row, 6, "agencies_loaded");
        return row;
    }

    private int DrawContents(Page page, int row)
    {
        page.Span(row, 2, 7, _wording["目录", "Contents"], PageStyle.Heading);
        foreach (var sheet in sheets)
        {
            page.LinkToSheet(++row, 2, sheet.Name);
            page.Span(row, 3, 7, sheet.Purpose, PageStyle.Text);
        }

        return row;
    }

    private void DrawGuide(Page page, int row)
    {
        page.Span(row, 2, 7, _wording["怎样读这本表", "How to read this book"], PageStyle.Heading);
        string[] lines =
        [
            _wording["灰色空格：报告中没有这个数字。它不是零，也不按零相加；合计旁的“缺报”说明少了多少。",
                "A grey cell: the report does not state the figure. It is not zero and is not added as zero; \"not reported\" says how "
                + "much is lacking."],
            _wording["“—”：这个数字在此处不存在，或样本太小不宜显示。", "\"—\": the figure does not exist here, or the sample is too small to show."],
            _wording["汇总页的数字都是公式，可追到后面的数据页；数据页是表格，可直接做透视表。",
                "Figures on summary sheets are formulas over the data sheets behind them, which are tables ready for pivots."],
            _wording["比率的合计是分子之和 ÷ 分母之和；算法见“指标口径”，控制数见“清单”。",
                "Totals of rates are ratios of sums; see \"Metrics\" for formulas and \"Controls\" for control figures."],
        ];
        foreach (var line in lines)
        {
            page.Span(++row, 2, 7, line, PageStyle.Note);
            page.Height(row, Math.Max(1.2, TextWidth.Lines(line, 112)));
        }
    }
}
