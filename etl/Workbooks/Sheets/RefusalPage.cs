using System.Globalization;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Etl.Workbooks.Writing.Charts;
using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>结果构成: every outcome of the year with its share, and the grounds of refusal as bars.</summary>
internal sealed class RefusalPage(BookSource source, BookTables tables) : IBookSheet
{
    private const int HeaderRow = 3;

    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["结果构成", "Outcome shares"];

    /// <inheritdoc/>
    public string Purpose => _wording["各项办理结果的件数、占比和不予公开的理由", "every outcome with its share; grounds of refusal"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, HeaderRow, PrintFit.OnePage);
        page.Widths(36, 10, 10, 12, 12, 1, 9, 9, 9, 9, 9, 9);
        page.Span(1, 1, 12, _wording[$"办理结果构成（{source.Period.Last} 年度）", $"Outcomes in {source.Period.Last}"], PageStyle.Title);
        page.Height(1, 2.2);
        string[] header =
        [
            _wording["办理结果", "outcome"], _wording["件数", "requests"], _wording["占比", "share"], _wording["上年件数", "year before"],
            _wording["缺报（份）", "not reported"],
        ];
        for (var i = 0; i < header.Length; i++)
            page.Text(HeaderRow, i + 1, header[i], PageStyle.Header);
        var row = HeaderRow;
        var total = Figure("processed", source.Period.Last);
        var grounds = new List<(int Row, string Label, double? Value)>();
        foreach (var outcome in StatutoryForm.Instance.Rows.Where(r => r.Table == FormTable.Requests && r.Kind == "outcome")
            .OrderBy(r => r.Ordinal))
        {
            row++;
            var label = _wording[outcome.Zh, outcome.En];
            page.Text(row, 1, label, PageStyle.Label);
            var count = page.Formula(row, 2, Figure(outcome.Code, source.Period.Last), PageStyle.Count);
            page.Formula(row, 3, Formula.Ratio(count, total), PageStyle.Share);
            page.Formula(row, 4, Figure(outcome.Code, source.Period.Last - 1), PageStyle.Count);
            page.Formula(row, 5, tables.Outcomes.SumIfs("missing", Criteria(outcome.Code, source.Period.Last)), PageStyle.Lacking);
            if (outcome.Group == "refused")
                grounds.Add((row, label, count.Value));
        }

        page.Bars(HeaderRow + 1, 3, row, 3);
        page.Freeze(HeaderRow, 1);
        DrawChart(draft, grounds);
    }

    private void DrawChart(BookDraft draft, List<(int Row, string Label, double? Value)> grounds)
    {
        var (first, last) = (grounds[0].Row, grounds[^1].Row);
        var chart = new Chart(
            ChartKind.Bar, _wording["不予公开的理由（件）", "grounds of refusal (requests)"],
            _wording["条形图：八项不予公开理由的件数。", "Bars: requests refused on each of the eight grounds."], NumberFormats.Count,
            new(Cells('A', first, last), [.. grounds.Select(ground => CellText.Heading(ground.Label))]),
            [new(
                new(SheetReference.Of(Name, string.Create(CultureInfo.InvariantCulture, $"$B${HeaderRow}")),
                    [CellText.Heading(_wording["件数", "requests"])]),
                new(Cells('B', first, last), [.. grounds.Select(ground => ground.Value)]))]);
        draft.AddChart(Name, chart, new ChartPlace(7, HeaderRow, 13, HeaderRow + 22));
    }

    private string Cells(char column, int first, int last) =>
        SheetReference.Of(Name, string.Create(CultureInfo.InvariantCulture, $"${column}${first}:${column}${last}"));

    private Formula Figure(string code, int year) => tables.Outcomes.ReportedSum("requests", "reported", Criteria(code, year));

    private static (string Key, object Value)[] Criteria(string code, int year) =>
        [("year", year), ("row_code", code), ("requester_code", "total")];
}
