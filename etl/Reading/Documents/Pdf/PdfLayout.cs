namespace Warehouse.Reading.Documents.Pdf;

/// <summary>
/// Turns pages of words and rules into paragraphs and grids in reading order; a table that runs over pages becomes one grid.
/// </summary>
internal sealed class PdfLayout
{
    private const double SameSide = 5;

    private readonly DocumentLimits _limits;
    private readonly List<DocumentBlock> _blocks = [];
    private readonly List<RuledTable> _openTable = [];
    private readonly List<GridRow> _openRows = [];
    private readonly ParagraphReader _paragraph = new();
    private int _grids;

    private PdfLayout(DocumentLimits limits) => _limits = limits;

    /// <summary>The blocks of a document.</summary>
    public static IReadOnlyList<DocumentBlock> Read(IEnumerable<PdfPage> pages, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var layout = new PdfLayout(limits);
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            layout.Read(PageText.Number(page));
        }

        layout.EndTable();
        layout.EndRows();
        layout.EndParagraph();
        return layout._blocks;
    }

    private void Read(PdfPage page)
    {
        var tables = RuledTable.Find(page);
        var lines = PageText.Outside(page, tables);
        _paragraph.Enter(lines);
        var next = 0;
        foreach (var table in tables)
        {
            for (; next < lines.Count && lines[next].Box.CentreY < table.Box.CentreY; next++)
                Add(lines[next]);
            Add(table);
        }

        for (; next < lines.Count; next++)
            Add(lines[next]);
    }

    private void Add(TextLine line)
    {
        EndTable();
        if (line.Cells is { Count: > 1 } cells)
        {
            EndParagraph();
            _openRows.Add(new GridRow([.. cells.Select(cell => new GridCell(cell, CellSpan.Origin))], line.Page, line.Number));
            return;
        }

        EndRows();
        if (_paragraph.Add(line) is { } ended)
            _blocks.Add(ended);
    }

    private void Add(RuledTable table)
    {
        EndRows();
        EndParagraph();
        if (_openTable.Count > 0 && !IsContinuedBy(table))
            EndTable();
        _openTable.Add(table);
    }

    // The next page goes on with the same columns; columns that only the header or only the body has do not matter.
    private bool IsContinuedBy(RuledTable table)
    {
        var above = _openTable[^1];
        if (table.Page != above.Page + 1 || Math.Abs(table.Box.Left - above.Box.Left) > SameSide
            || Math.Abs(table.Box.Right - above.Box.Right) > SameSide)
            return false;
        var (here, there) = (Uprights(table), _openTable.SelectMany(Uprights).ToList());
        return here.TrueForAll(at => there.Exists(other => Math.Abs(at - other) <= SameSide))
            || there.TrueForAll(at => here.Exists(other => Math.Abs(at - other) <= SameSide));
    }

    private static List<double> Uprights(RuledTable table) => [.. table.Rules.Where(rule => !rule.IsLevel).Select(rule => rule.At)];

    private void EndTable()
    {
        if (_openTable.Count == 0)
            return;
        if (RuledTableReader.Read(_openTable, NextOrdinal(), _limits.MaxColumns) is { } grid)
        {
            _blocks.Add(grid);
            _grids++;
        }
        else
        {
            _blocks.AddRange(TextLine.Of(_openTable.SelectMany(table => table.Words))
                .Select(line => new ParagraphBlock(line.Text, line.Page, line.Number)));
        }

        _openTable.Clear();
    }

    // Lines with wide gaps are a table without rules; which cell stands in which column is for the reader of the form to find out.
    private void EndRows()
    {
        if (_openRows.Count == 0)
            return;
        _blocks.Add(new GridBlock(NextOrdinal(), [.. _openRows], isAligned: false));
        _grids++;
        _openRows.Clear();
    }

    private int NextOrdinal() => _grids < _limits.MaxGrids ? _grids + 1 : throw new DocumentRefusedException(
        RefusalReason.LimitExceeded, $"The PDF holds more than {_limits.MaxGrids} tables; it is no annual report.");

    private void EndParagraph()
    {
        if (_paragraph.End() is { } ended)
            _blocks.Add(ended);
    }
}
