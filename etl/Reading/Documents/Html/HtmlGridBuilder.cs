using AngleSharp.Dom;

namespace Warehouse.Reading.Documents.Html;

/// <summary>Expands the spans of a table into a grid. Spans reach no further than the table's own rows and the column limit.</summary>
internal sealed class HtmlGridBuilder(DocumentLimits limits, Visibility visibility)
{
    private readonly HtmlTextBuffer _buffer = new();
    private readonly HtmlCellText _cellText = new(visibility);
    private readonly List<GridRow> _rows = [];
    private readonly List<GridCell> _cells = [];
    private readonly List<(string Text, int RowsLeft)> _fromAbove = [];
    private int _places;

    /// <summary>The rows of a table; null when a cell holds another table, which makes it a frame for layout and no grid.</summary>
    /// <exception cref="DocumentRefusedException">All tables together have more cells than the limits allow.</exception>
    public List<GridRow>? Build(IElement table)
    {
        _rows.Clear();
        _fromAbove.Clear();
        return AddRows(table) ? [.. _rows] : null;
    }

    private bool AddRows(INode parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element || visibility.IsUnseen(element))
                continue;
            var isComplete = element.LocalName switch
            {
                "tr" => AddRow(element),
                "tbody" or "thead" or "tfoot" => AddRows(element),
                _ => true,
            };
            if (!isComplete)
                return false;
        }
        return true;
    }

    private bool AddRow(IElement row)
    {
        _cells.Clear();
        var children = row.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement { LocalName: "td" or "th" } cell || visibility.IsUnseen(cell))
                continue;
            if (!_cellText.TryAppend(cell, _buffer))
            {
                _buffer.Take();
                return false;
            }
            var text = _buffer.Take();
            AddCell(text.Length == 0 ? _cellText.InsteadOfText(cell) : text, Span(cell, "rowspan", limits.MaxCells), Span(cell, "colspan", limits.MaxColumns));
        }
        FillFromAbove(int.MaxValue);
        while (_cells.Count > 0 && _cells[^1].Span == CellSpan.Absent)
            _cells.RemoveAt(_cells.Count - 1);
        _rows.Add(new GridRow([.. _cells]));
        _places += _cells.Count;
        if (_places > limits.MaxCells)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"The tables of the page have more than {limits.MaxCells} cells; it is no report.");
        return true;
    }

    private void AddCell(string text, int rows, int columns)
    {
        FillFromAbove(1);
        for (var i = 0; i < columns && _cells.Count < limits.MaxColumns; i++)
        {
            var column = _cells.Count;
            if (i > 0 && column < _fromAbove.Count && _fromAbove[column].RowsLeft > 0)
                break; // Overlapping spans are an error of the page; the cell from above keeps its place.
            _cells.Add(new GridCell(text, i == 0 ? CellSpan.Origin : CellSpan.FromLeft));
            if (rows > 1)
                Reserve(column, text, rows - 1);
        }
    }

    /// <summary>Fills places that cells of rows above reach into, up to the first place that is free.</summary>
    private void FillFromAbove(int freePlaces)
    {
        while (_cells.Count < _fromAbove.Count)
        {
            var column = _cells.Count;
            var (text, rowsLeft) = _fromAbove[column];
            if (rowsLeft > 0)
            {
                _cells.Add(new GridCell(text, CellSpan.FromAbove));
                _fromAbove[column] = (text, rowsLeft - 1);
            }
            else if (freePlaces-- <= 1)
            {
                return;
            }
            else
            {
                _cells.Add(GridCell.None);
            }
        }
    }

    private void Reserve(int column, string text, int rows)
    {
        while (_fromAbove.Count <= column)
            _fromAbove.Add(("", 0));
        _fromAbove[column] = (text, rows);
    }

    private static int Span(IElement cell, string name, int max)
    {
        if (cell.GetAttribute(name) is not { Length: > 0 } text)
            return 1;
        var digits = text.AsSpan().Trim();
        var end = 0;
        while (end < digits.Length && end < 7 && char.IsAsciiDigit(digits[end]))
            end++;
        if (!int.TryParse(digits[..end], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var span))
            return 1;
        return span == 0 ? (name == "rowspan" ? max : 1) : Math.Min(span, max);
    }
}
