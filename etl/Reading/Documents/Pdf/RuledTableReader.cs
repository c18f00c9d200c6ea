namespace Warehouse.Reading.Documents.Pdf;

/// <summary>Reads a ruled table, which may run over several pages, into the cells of a grid.</summary>
internal static class RuledTableReader
{
    // Both sides of a cell together, as word processors set it.
    private const double CellPadding = 11.5;

    /// <summary>The table as a grid; null when it is no table but a drawing.</summary>
    /// <param name="parts">The parts of the table, a page each, from the top.</param>
    /// <param name="ordinal">Its number among the document's tables.</param>
    /// <param name="maxColumns">Columns that a table may have.</param>
    public static GridBlock? Read(IReadOnlyList<RuledTable> parts, int ordinal, int maxColumns)
    {
        var (rules, words, breaks) = Stack(parts);
        var box = parts[0].Box;
        var height = parts.Sum(part => part.Box.Height);
        var lattice = new RuleLattice(rules,
            new PageBox(parts.Min(p => p.Box.Left), box.Top, parts.Max(p => p.Box.Right), box.Top + height));
        if (lattice.Columns.Count - 1 > maxColumns || lattice.Columns.Count * lattice.Rows.Count <= 4)
            return null;
        var rowsOfWords = words.ToLookup(word => Place(lattice.Rows, word.Box.CentreY));
        var cells = lattice.Cells().ConvertAll(cell => cell with { Text = Text(cell, lattice, rowsOfWords) });
        foreach (var y in breaks)
            PageBreak.Heal(cells, Place(lattice.Rows, y + 1));
        return new GridBlock(ordinal, Rows(cells, lattice, rowsOfWords, parts[0].Page), isAligned: true);
    }

    // The parts are put below each other, as if the paper had not ended; returns where it did.
    private static (List<PageRule> Rules, List<PageWord> Words, List<double> Breaks) Stack(IReadOnlyList<RuledTable> parts)
    {
        var (rules, words, breaks) = (new List<PageRule>(), new List<PageWord>(), new List<double>());
        var bottom = parts[0].Box.Top;
        foreach (var part in parts)
        {
            var distance = bottom - part.Box.Top;
            if (part != parts[0])
                breaks.Add(bottom);
            rules.AddRange(part.Rules.Select(rule => rule.MoveDown(distance)));
            words.AddRange(part.Words.Select(word => word with { Box = word.Box.MoveDown(distance) }));
            bottom += part.Box.Height;
        }

        return (rules, words, breaks);
    }

    private static int Place(IReadOnlyList<double> edges, double at)
    {
        var place = 0;
        while (place < edges.Count - 2 && edges[place + 1] <= at)
            place++;
        return place;
    }

    private static string Text(RuledCell cell, RuleLattice lattice, ILookup<int, PageWord> rowsOfWords)
    {
        var (left, right) = (lattice.Columns[cell.Column], lattice.Columns[cell.Column + cell.ColumnSpan]);
        var words = Enumerable.Range(cell.Row, cell.RowSpan).SelectMany(row => rowsOfWords[row])
            .Where(word => word.Box.CentreX >= left && word.Box.CentreX < right);
        var lines = TextLine.Of(words);
        return string.Join(IsWrappedNumber(lines, right - left) ? "" : "\n", lines.Select(line => line.Text));
    }

    // Programs break a number that is wider than its cell between any two digits; then no further digit had room on the lines above the
    // last.
    private static bool IsWrappedNumber(IReadOnlyList<TextLine> lines, double width) =>
        lines.Count > 1
        && lines.All(line => line.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
        && lines.SkipLast(1).All(line => width - line.Box.Width < (line.Box.Width / line.Text.Length) + CellPadding);

    private static List<GridRow> Rows(List<RuledCell> cells, RuleLattice lattice, ILookup<int, PageWord> rowsOfWords, int firstPage)
    {
        // An edge at which no cell begins came from another page's columns; its places are not of this table.
        var columns = cells.Select(cell => cell.Column).Distinct().Order().ToList();
        var rows = new List<GridRow>();
        var page = firstPage;
        foreach (var row in cells.Select(cell => cell.Row).Distinct().Order())
        {
            var places = new GridCell[columns.Count];
            foreach (var cell in cells.Where(cell => cell.Row <= row && cell.EndRow > row))
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    if (columns[i] >= cell.Column && columns[i] < cell.Column + cell.ColumnSpan)
                        places[i] = new GridCell(cell.Text, Span(cell, row, columns[i]));
                }
            }

            for (var i = 0; i < places.Length; i++)
                places[i] = places[i].Text is null ? GridCell.None : places[i];
            var words = rowsOfWords[row].ToList();
            page = words.Count > 0 ? words.Min(word => word.Page) : page;
            rows.Add(new GridRow(places, page, words.Count > 0 ? words.Where(word => word.Page == page).Min(word => word.Line) : null));
        }

        return rows;
    }

    private static CellSpan Span(RuledCell cell, int row, int column) =>
        row > cell.Row ? CellSpan.FromAbove : column > cell.Column ? CellSpan.FromLeft : CellSpan.Origin;
}
