using System.Globalization;
using ClosedXML.Excel;
using Warehouse.Etl.Workbooks.Charts;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>A table of figures through the years on a designed sheet, from which a chart can be drawn.</summary>
/// <param name="page">The sheet.</param>
/// <param name="years">The years, one a column from the second on.</param>
internal sealed class TrendBlock(Page page, IReadOnlyList<int> years)
{
    private readonly List<ChartSeries> _series = [];
    private int _headerRow;

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

    /// <summary>Draws a row of figures.</summary>
    public void Row(int row, string label, PageStyle look, Func<int, Formula> figure, bool inChart = true)
    {
        page.Text(row, 1, label, PageStyle.Label);
        var values = years.Select((year, i) => page.Formula(row, i + 2, figure(year), look).Value).ToList();
        if (inChart)
            _series.Add(new(new(Address(row, 1, 1), [label]), new(Address(row, 2, years.Count + 1), values)));
    }

    /// <summary>A chart of the rows that are meant for it.</summary>
    public Chart Chart(ChartKind kind, string title, string altText, string format) => new(
        kind, title, altText, format,
        new(Address(_headerRow, 2, years.Count + 1), [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))]), [.. _series]);

    private string Address(int row, int first, int last)
    {
        var (a, b) = (XLHelper.GetColumnLetterFromNumber(first), XLHelper.GetColumnLetterFromNumber(last));
        var cells = first == last ? FormattableString.Invariant($"${a}${row}") : FormattableString.Invariant($"${a}${row}:${b}${row}");
        return SheetReference.Of(page.Name, cells);
    }
}
