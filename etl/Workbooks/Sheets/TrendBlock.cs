using System.Globalization;
using ClosedXML.Excel;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Etl.Workbooks.Writing.Charts;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>A table of figures through the years on a designed sheet, from which a chart can be drawn.</summary>
/// <param name="page">The sheet.</param>
/// <param name="years">The years, one a column after the labels.</param>
/// <param name="headerRow">Row that names the years, where there is one already.</param>
/// <param name="labelColumn">Column of the labels.</param>
internal sealed class TrendBlock(Page page, IReadOnlyList<int> years, int headerRow = 0, int labelColumn = 1)
{
    private readonly List<ChartSeries> _series = [];
    private int _headerRow = headerRow;

    /// <summary>Draws the header; returns the row of the first figure.</summary>
    public int Begin(int row, string heading, string corner)
    {
        page.Span(row++, 1, years.Count + 1, heading, PageStyle.Heading);
        _headerRow = row;
        page.Text(row, 1, corner, PageStyle.Header);
        for (var i = 0; i < years.Count; i++)
            page.Text(row, i + 2, years[i].ToString(CultureInfo.InvariantCulture), PageStyle.Header);
        return row + 1;
    }

    /// <summary>Draws a row of figures that are formulas.</summary>
    public void Row(int row, string label, PageStyle look, Func<int, Formula> figure, bool inChart = true) =>
        Row(row, label, (year, column) => Draw(row, column, figure(year), look, inChart), inChart);

    /// <summary>Draws a row of plain figures; null is not reported.</summary>
    public void Row(int row, string label, PageStyle look, Func<int, double?> figure) =>
        Row(row, label, (year, column) =>
        {
            page.Number(row, column, figure(year), look);
            return figure(year);
        }, inChart: true);

    private void Row(int row, string label, Func<int, int, double?> draw, bool inChart)
    {
        page.Text(row, labelColumn, label, PageStyle.Label);
        var values = years.Select((year, i) => draw(year, labelColumn + 1 + i)).ToList();
        if (inChart)
            _series.Add(new(
                new(Address(row, labelColumn, labelColumn), [CellText.Heading(label)]),
                new(Address(row, labelColumn + 1, labelColumn + years.Count), values)));
    }

    // Charts draw a text, be it empty, as 0: only a cell without any content breaks the line.
    private double? Draw(int row, int column, Formula figure, PageStyle look, bool inChart)
    {
        if (figure.Value is not null)
            return page.Formula(row, column, figure, look).Value;
        if (figure.IsMissing)
            page.NotReported(row, column);
        else if (inChart)
            page.TooSmall(row, column);
        else
            page.NotApplicable(row, column);
        return null;
    }

    /// <summary>A chart of the rows that are meant for it.</summary>
    public Chart Chart(ChartKind kind, string title, string altText, string format) => new(
        kind, title, altText, format,
        new(Address(_headerRow, labelColumn + 1, labelColumn + years.Count),
            [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))]), [.. _series])
    {
        // Of shares without any value, programs make an axis up to 1,200 %.
        Highest = format.EndsWith('%') && _series.TrueForAll(series => series.Values.Values.All(value => value is null)) ? 1 : null,
    };

    private string Address(int row, int first, int last)
    {
        var (a, b) = (XLHelper.GetColumnLetterFromNumber(first), XLHelper.GetColumnLetterFromNumber(last));
        var cells = first == last ? FormattableString.Invariant($"${a}${row}") : FormattableString.Invariant($"${a}${row}:${b}${row}");
        return SheetReference.Of(page.Name, cells);
    }
}
