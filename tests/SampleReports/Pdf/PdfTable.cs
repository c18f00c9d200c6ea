using Warehouse.Reading.Form;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Pdf;

/// <summary>Sets a table in rules, cut between rows where a page ends; the text of a cell that is cut flows on over the cut.</summary>
internal sealed class PdfTable
{
    private const double Size = 8;
    private const double LineHeight = 11;
    private const double Padding = 3;

    private readonly PrintedTable _table;
    private readonly PdfStyle _style;
    private readonly IReadOnlyList<PlacedCell> _cells;
    private readonly double[] _columns;
    private readonly double[] _rows;

    /// <summary>Computes widths and heights.</summary>
    public PdfTable(PrintedTable table, PdfStyle style, double left, double width)
    {
        (_table, _style, _cells) = (table, style, table.Place());
        _columns = Columns(table, left, width);
        _rows = Rows();
    }

    /// <summary>Writes the table on as many pages as it needs.</summary>
    public void Write(PdfPages pages)
    {
        pages.Skip(4);
        for (var (from, to) = (0, 0); from < _table.Rows.Count; from = to)
        {
            if (!pages.Fits(_rows[from + 1] - _rows[from]))
            {
                pages.Turn();
                if (from > _table.HeaderRows && _style.RepeatsHeader)
                    Draw(pages, 0, _table.HeaderRows);
            }

            for (to = from + 1; to < _table.Rows.Count && pages.Fits(_rows[to + 1] - _rows[from]);)
                to++;
            Draw(pages, from, to);
        }

        pages.Skip(12);
    }

    private void Draw(PdfPages pages, int from, int to)
    {
        var distance = pages.At - _rows[from];
        foreach (var placed in _cells.Where(cell => cell.Row < to && cell.Row + cell.Cell.RowSpan > from))
        {
            var (left, right) = (_columns[placed.Column], _columns[placed.Column + placed.Cell.ColumnSpan]);
            var (top, bottom) = (_rows[Math.Max(placed.Row, from)], _rows[Math.Min(placed.Row + placed.Cell.RowSpan, to)]);
            if (_style.DrawsRules)
                Frame(pages.File, left, top + distance, right, bottom + distance);
            foreach (var (line, at) in Lines(placed).Where(line => line.At >= top && line.At < bottom))
            {
                var middle = Math.Clamp(at, top + (LineHeight / 2), bottom - (LineHeight / 2));
                pages.File.Text(LeftOf(placed.Cell, line, left, right), middle + distance + (Size / 2) - 1, Size, line);
            }
        }

        pages.Skip(_rows[to] - _rows[from]);
    }

    private double LeftOf(PrintedCell cell, string line, double left, double right) =>
        cell.Role == CellRole.Label || !_style.CentresFigures ? left + Padding : left + ((right - left - PdfFile.WidthOf(line, Size)) / 2);

    // The lines of a cell with their middles, in the middle of the cell's height.
    private IEnumerable<(string Text, double At)> Lines(PlacedCell placed)
    {
        var lines = PdfLines.Wrap(placed.Cell.Text, Size, TextWidth(placed));
        var middle = (_rows[placed.Row] + _rows[placed.Row + placed.Cell.RowSpan]) / 2;
        return lines.Select((line, i) => (line, middle + ((i - ((lines.Count - 1) / 2.0)) * LineHeight)));
    }

    private double TextWidth(PlacedCell placed) =>
        _columns[placed.Column + placed.Cell.ColumnSpan] - _columns[placed.Column] - (2 * Padding);

    private void Frame(PdfFile file, double left, double top, double right, double bottom)
    {
        if (_style.DrawsBars)
        {
            file.Bar(left, top, right - left, 0.48);
            file.Bar(left, bottom, right - left, 0.48);
            file.Bar(left, top, 0.48, bottom - top);
            file.Bar(right, top, 0.48, bottom - top);
            return;
        }

        file.Line(left, top, right, top);
        file.Line(left, bottom, right, bottom);
        file.Line(left, top, left, bottom);
        file.Line(right, top, right, bottom);
    }

    private static double[] Columns(PrintedTable table, double left, double width)
    {
        double[] labels = table.Table == FormTable.Requests ? [16, 56, 120] : [];
        var rest = (width - labels.Sum()) / (table.ColumnCount - labels.Length);
        var edges = new double[table.ColumnCount + 1];
        edges[0] = left;
        for (var i = 0; i < table.ColumnCount; i++)
            edges[i + 1] = edges[i] + (i < labels.Length ? labels[i] : rest);
        return edges;
    }

    private double[] Rows()
    {
        var heights = new double[_table.Rows.Count];
        foreach (var placed in _cells.OrderBy(cell => cell.Cell.RowSpan))
        {
            var needed = (PdfLines.Wrap(placed.Cell.Text, Size, TextWidth(placed)).Count * LineHeight) + (2 * Padding);
            var given = heights[placed.Row..(placed.Row + placed.Cell.RowSpan)].Sum();
            if (needed > given)
                heights[placed.Row + placed.Cell.RowSpan - 1] += needed - given;
        }

        var edges = new double[heights.Length + 1];
        for (var i = 0; i < heights.Length; i++)
            edges[i + 1] = edges[i] + heights[i];
        return edges;
    }
}
