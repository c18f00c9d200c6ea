using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>清单: row counts and control sums of the book, tied to figures that are taken from the snapshot by another way.</summary>
internal sealed class ControlPage(BookSource source, BookTables tables, IReadOnlyList<DataTable> all) : IBookSheet
{
    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["清单", "Controls"];

    /// <inheritdoc/>
    public string Purpose => _wording["行数和控制数，与快照逐项核对", "row counts and control sums, tied to the snapshot"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, fit: PrintFit.OnePage);
        page.Widths(40, 16, 16, 12, 6, 36);
        page.Span(1, 1, 6, _wording[$"清单与控制数（快照 {source.Snapshot.SnapshotId}）", $"Controls (snapshot {source.Snapshot.SnapshotId})"],
            PageStyle.Title);
        page.Height(1, 2.2);
        var row = DrawSums(page, 3);
        DrawRows(page, row + 2);
    }

    private int DrawSums(Page page, int row)
    {
        page.Span(
            row++, 1, 6, _wording["控制数：本表的合计与直接取自事实表的数字", "Control sums: this book against the facts of the snapshot"], PageStyle.Heading);
        Header(page, row, _wording["控制数", "control"], _wording["本表", "this book"], _wording["快照", "snapshot"], _wording["差", "difference"],
            "✓", _wording["说明", "how"]);
        var facts = source.Read<ControlFigure>("program/workbooks/controls.sql")
            .ToDictionary(figure => figure.Code, figure => figure.Value);
        foreach (var (label, formula, code, how) in Sums())
        {
            row++;
            page.Text(row, 1, label, PageStyle.Label);
            var own = page.Formula(row, 2, formula, PageStyle.Amount);
            page.Number(row, 3, facts[code], PageStyle.Amount);
            var fact = Formula.Cell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C{row}"), facts[code]);
            page.Formula(row, 4, Formula.Difference(own, fact), PageStyle.Amount);
            page.Formula(row, 5, Formula.Agreement(own, fact), PageStyle.Remark);
            page.Text(row, 6, how, PageStyle.Label);
        }

        return row;
    }

    private IEnumerable<(string Label, Formula Formula, string Code, string How)> Sums()
    {
        var year = source.Period.Last;
        var six = StatutoryForm.Instance.Columns.Where(c => c.Table == FormTable.Requests && c.Code != "total")
            .Select(c => c.Code).ToList();
        yield return (_wording["新收申请，六类申请人之和（件）", "received, six requesters"], SumOver(six, year, "row_code", "received"), "received_parts",
            _wording["办理结果 ↔ fact_request_flow", "Outcomes ↔ fact_request_flow"]);
        yield return (
            _wording["办理总计，六类申请人之和（件）", "processed, six requesters"], SumOver(six, year, "row_code", "processed"), "processed_parts",
            _wording["办理结果 ↔ fact_request_flow", "Outcomes ↔ fact_request_flow"]);
        yield return (_wording["21 项办理结果 × 六类申请人之和（件）", "21 outcomes x six requesters"],
            Reported(Add([.. OutcomeGroup.All.Select(group => Sum(six, "requests", ("year", year), ("group_code", group.Code)))]),
                Sum(six, "reported", ("year", year))),
            "outcome_parts",
            _wording["办理结果 ↔ fact_request_outcome", "Outcomes ↔ fact_request_outcome"]);
        yield return (_wording["复议诉讼各项结果之和（件）", "results of challenges"],
            Reported(OverResults("cases", year), OverResults("reported", year)), "challenge_parts",
            _wording["复议诉讼 ↔ fact_challenge", "Challenges ↔ fact_challenge"]);
        yield return (_wording["主动公开各项数值之和（只作核对）", "proactive disclosure, all values (a checksum)"],
            tables.Disclosure.ReportedSum("value", "reported", ("year", year)), "disclosure_sum",
            _wording["主动公开 ↔ fact_disclosure", "Disclosure ↔ fact_disclosure"]);
        yield return (_wording["计入合计的报告（份）", "reports that count"],
            tables.AgencyYears.CountIfs(("year", year), ("counted", 1), ("loaded", 1)), "reports",
            _wording["机关年度 ↔ dim_report", "Agency by year ↔ dim_report"]);
    }

    private Formula SumOver(IReadOnlyList<string> requesters, int year, string key, string code) => Reported(
        Sum(requesters, "requests", ("year", year), (key, code)), Sum(requesters, "reported", ("year", year), (key, code)));

    private Formula Sum(IReadOnlyList<string> requesters, string column, params (string Key, object Value)[] criteria) =>
        Add([.. requesters.Select(requester => tables.Outcomes.SumIfs(column, [.. criteria, ("requester_code", requester)]))]);

    private Formula OverResults(string column, int year) => Add(
        [.. ((string[])["upheld", "corrected", "other", "pending"])
            .Select(r => tables.Challenges.SumIfs(column, ("year", year), ("result_code", r)))]);

    // A sum of nothing is no figure.
    private static Formula Reported(Formula sum, Formula reports) =>
        new($"IF({reports.Text}=0,\"\",{sum.Text})", reports.Value > 0 ? sum.Value : null);

    private static Formula Add(IReadOnlyList<Formula> parts) =>
        new(string.Join('+', parts.Select(part => part.Text)), parts.Sum(part => part.Value ?? 0));

    private void DrawRows(Page page, int row)
    {
        page.Span(row++, 1, 5, _wording["数据页的行数", "Rows of the data sheets"], PageStyle.Heading);
        Header(page, row, _wording["数据页", "sheet"], _wording["行数（公式）", "rows (formula)"], _wording["写入的行数", "rows written"],
            _wording["差", "difference"], "✓");
        foreach (var table in all)
        {
            row++;
            page.LinkToSheet(row, 1, table.Sheet, PageStyle.TableLink);
            if (table.Rows.Count == 0)
            {
                page.NotApplicable(row, 2);
                page.Number(row, 3, 0, PageStyle.Count);
                page.NotApplicable(row, 4);
                page.NotApplicable(row, 5);
                continue;
            }

            var counted = page.Formula(row, 2, table.Count(table.Columns[0].Key), PageStyle.Count);
            page.Number(row, 3, table.Rows.Count, PageStyle.Count);
            var written = Formula.Cell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C{row}"), table.Rows.Count);
            page.Formula(row, 4, Formula.Difference(counted, written), PageStyle.Count);
            page.Formula(row, 5, Formula.Agreement(counted, written), PageStyle.Remark);
        }
    }

    private static void Header(Page page, int row, params string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
            page.Text(row, i + 1, texts[i], PageStyle.Header);
    }
}
