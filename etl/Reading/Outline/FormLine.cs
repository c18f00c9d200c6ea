using Warehouse.Reading.Documents;
using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Outline;

/// <summary>A line of a document that may belong to a table of the form: a row of a grid, or a short paragraph split into cells.</summary>
internal sealed class FormLine
{
    private readonly int _number;
    private readonly int? _page;
    private readonly int? _line;

    private FormLine(int grid, int number, bool isAligned, FormCell[] cells, int? page, int? line)
    {
        Grid = grid;
        _number = number;
        IsAligned = isAligned;
        Cells = cells;
        _page = page;
        _line = line;
    }

    /// <summary>Number of the line among those of all tables, from 1; 0 before it is sorted into one.</summary>
    public int Ordinal { get; set; }

    /// <summary>Ordinal of the grid; 0 outside any grid.</summary>
    public int Grid { get; }

    /// <summary>Whether equal columns stand one below the other in this grid.</summary>
    public bool IsAligned { get; }

    /// <summary>The cells that begin in this line, from the left.</summary>
    public FormCell[] Cells { get; }

    /// <summary>Whether the line holds a number.</summary>
    public bool HasNumber
    {
        get
        {
            foreach (ref readonly var cell in Cells.AsSpan())
            {
                if (cell.IsNumber)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Whether the line holds cells and none of them is text: values whose label stands elsewhere.</summary>
    public bool IsValuesOnly
    {
        get
        {
            foreach (ref readonly var cell in Cells.AsSpan())
            {
                if (cell.IsText)
                    return false;
            }
            return Cells.Length > 0;
        }
    }

    /// <summary>Where a cell of this line stands.</summary>
    public Evidence At(in FormCell cell) => new(Grid, Grid == 0 ? 0 : _number, Grid == 0 ? 0 : cell.Column + 1, _page, _line);

    /// <summary>A row of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="index">The row's index.</param>
    /// <param name="first">The first column that is no numbering.</param>
    public static FormLine Of(GridBlock grid, int index, int first = 0)
    {
        var row = grid.Rows[index];
        var places = row.Cells;
        var count = 0;
        foreach (ref readonly var place in places[Math.Min(first, places.Length)..])
            count += place.IsOrigin ? 1 : 0;
        var cells = new FormCell[count];
        var next = 0;
        for (var column = first; column < places.Length; column++)
        {
            if (!places[column].IsOrigin)
                continue;
            var width = 1;
            while (column + width < places.Length && places[column + width].Span == CellSpan.FromLeft)
                width++;
            cells[next++] = Cell(places[column].Text, column, width);
        }
        return new FormLine(grid.Ordinal, index + 1, grid.IsAligned, cells, row.Page, row.Line);
    }

    /// <summary>A line of a paragraph; numbers at its end become cells of their own.</summary>
    public static FormLine Of(ReadOnlySpan<char> text, int? page, int? line)
    {
        var cells = new List<FormCell>();
        var rest = text.Trim();
        while (!rest.IsEmpty)
        {
            var gap = rest.LastIndexOfAny(" \t\u00A0\u3000");
            var last = rest[(gap + 1)..];
            if (!FigureReader.Read(last).IsReported)
                break;
            cells.Insert(0, Cell(last.ToString(), 0, 1));
            rest = gap < 0 ? [] : rest[..gap].TrimEnd();
        }
        if (!rest.IsEmpty)
            cells.Insert(0, Cell(rest.ToString(), 0, 1));
        var numbered = cells.Select(static (cell, column) => cell with { Column = column });
        return new FormLine(0, 0, isAligned: false, [.. numbered], page, line);
    }

    private static FormCell Cell(string text, int column, int width)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
        {
            var figure = FigureReader.Read(text);
            return new FormCell(text, column, width, figure.State == CellState.Unreadable ? LabelIndex.Instance.Find(text) : null, figure);
        }
        return LabelIndex.Instance.Find(text) is { } meaning
            ? new FormCell(text, column, width, meaning, new Figure(CellState.Unreadable))
            : new FormCell(text, column, width, null, FigureReader.Read(text));
    }
}
