using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>Puts the sheets of a book together.</summary>
internal sealed class BookComposition
{
    private readonly BookSource _source;
    private readonly List<IBookSheet> _sheets = [];

    public BookComposition(BookSource source, WorkbooksOptions options, IssueRecord? before)
    {
        _source = source;
        var isAgency = source.Definition.Template == WorkbookTemplate.Agency;
        var tables = BookTables.Read(source, new BookLinks(options.PagesUrl), isAgency);
        Record = ChangeData.Record(source, tables);
        Title = BookTitle.Of(source);
        var changes = ChangeData.Compare(source, Record, before);
        DataTable[] data =
        [
            tables.Agencies, tables.AgencyYears, tables.Metrics, tables.Outcomes, tables.Challenges, tables.Disclosure, tables.Late,
            tables.Findings,
            tables.Revisions, changes, tables.Dictionary,
        ];
        _sheets.Add(new OverviewPage(source, tables));
        if (isAgency)
            _sheets.Add(new AgencyOverviewPage(source, tables));
        _sheets.Add(new StatutoryPage(source, tables));
        _sheets.Add(new TrendPage(source, tables));
        _sheets.Add(new RefusalPage(source, tables));
        _sheets.AddRange(data.Select(table => new DataTableSheet(table, Purpose(table))));
        _sheets.Add(new ControlPage(source, tables, data));
        _sheets.Insert(0, new CoverPage(source, tables, Title, [.. _sheets], options));
        Identity = new(Title.Title, Title.Subtitle, options.Issuer, $"{source.Definition.Name}; {source.Snapshot.SnapshotId}",
            new(DateTime.SpecifyKind(source.Snapshot.CreatedAt, DateTimeKind.Utc)));
    }

    /// <summary>What the book is called.</summary>
    public BookTitle Title { get; }

    /// <summary>Properties of the file.</summary>
    public BookIdentity Identity { get; }

    /// <summary>What this issue says, for the next one.</summary>
    public IssueRecord Record { get; }

    /// <summary>Draws all sheets.</summary>
    public BookDraft Draw()
    {
        var wording = _source.Wording;
        var draft = new BookDraft(Identity, new BookNotes(
            wording["未报告", "not reported"],
            wording["报告中没有这个数字。它不是零，也不按零相加。", "The report does not state this figure. It is not zero and is not added as zero."],
            wording["本期无记录。", "Nothing to list."],
            wording["个百分点", "pp"],
            wording["分母为零或小于最小样本，不显示比率。", "No rate is shown: nothing to divide by, or less than the minimum."],
            wording["灰色空格：没有报告，不是零。斜线格、“—”：此处不存在，或样本太小不显示。",
                "Grey: not reported, which is not zero. Hatched or —: does not exist here, or too few to show."]));
        foreach (var sheet in _sheets)
            sheet.Draw(draft);
        return draft;
    }

    private string Purpose(DataTable table)
    {
        var wording = _source.Wording;
        return table.Name switch
        {
            "agencies" => wording["每机关一行：关键数字、同类排名、提示", "one row an agency: key figures, rank, what to look at"],
            "peers" => wording["同省同层级同类别的机关，每机关一行", "its peers in the province, one row an agency"],
            "agency_years" => wording["每机关每年一行，可做透视表", "one row an agency and year, ready for pivots"],
            "metric_data" => wording["全部指标历年的分子、分母和缺报数", "all metrics by year with numerator, denominator and what is missing"],
            "outcomes" => wording["表三：行 × 申请人 × 年，附占比", "table 3: row x requester x year, with shares"],
            "challenges" => wording["表四：途径 × 结果 × 年", "table 4: channel x result x year"],
            "disclosure" => wording["表二：各项数值 × 年，两版分列", "table 2: figures by year, editions apart"],
            "late" => wording["谁没有按时公布、逾期几天、为什么", "who has not published on time, how late, why"],
            "findings" => wording["检查发现的问题，附原文链接", "what the checks found, with links to the source"],
            "revisions" => wording["发布后更正过的数字", "figures changed after publication"],
            "changes" => wording["与本表上一期相比变了什么", "what differs from the last issue of this workbook"],
            _ => wording["每个指标的算法和注意事项", "what each metric means"],
        };
    }
}
