using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Outline;

/// <summary>
/// Sorts a document's blocks into the three tables and the prose, by what stands in them: headings open a table, so do its labels
/// wherever they appear. One reader serves one document.
/// </summary>
internal sealed class OutlineReader
{
    /// <summary>A longer line is prose and ends a table.</summary>
    private const int MaxTableLine = 90;

    private readonly DocumentOutline _outline = new();
    private FormTable? _table;
    private FormTable? _closed;
    private int _chapter;
    private int _lines;

    /// <summary>The outline of a document.</summary>
    public static DocumentOutline Read(DocumentContent document, CancellationToken cancellationToken)
    {
        var reader = new OutlineReader();
        foreach (var block in document.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (block)
            {
                case ParagraphBlock paragraph:
                    reader.AddParagraph(paragraph);
                    break;
                case GridBlock grid:
                    reader.AddGrid(grid);
                    break;
                case PictureBlock when reader._chapter is >= 2 and <= 4:
                    reader._outline.PicturesAmongTables++;
                    break;
                default:
                    break;
            }
        }
        return reader._outline;
    }

    private void AddParagraph(ParagraphBlock paragraph)
    {
        foreach (var range in paragraph.Text.AsSpan().Split('\n'))
            AddLine(paragraph.Text.AsSpan(range).Trim(), paragraph.Page, paragraph.Line);
    }

    private void AddLine(ReadOnlySpan<char> text, int? page, int? line)
    {
        if (text.IsEmpty || TryOpenChapter(text))
            return;
        var isProse = text.Length > MaxTableLine || text[^1] == '。' || (text.Length > 12 && text.IndexOfAny("。；") >= 0);
        if (_table is { } table && !isProse)
        {
            if (!PageNumbers.IsPageNumber(text))
                AddLine(table, FormLine.Of(text, page, line));
            return;
        }
        if (isProse)
            (_table, _closed) = (null, _table ?? _closed);
        else if (Reopened(text) is { } reopened)
        {
            _table = reopened;
            AddLine(text, page, line);
            return;
        }
        _outline.Prose.Add(new ProseLine(text.ToString(), _chapter, page, line));
    }

    /// <summary>The table that a sentence closed and a label of it opens again: sentences stand between heading and table, and among its rows.</summary>
    private FormTable? Reopened(ReadOnlySpan<char> text)
    {
        if (_closed is not { } closed || text.Length > LabelText.MaxLength || PageNumbers.IsPageNumber(text))
            return null;
        var first = FormLine.Of(text, page: null, line: null).Cells[0];
        if (first.IsNumber)
            return closed;
        return first.Meaning is { } meaning && (meaning.Row(closed) >= 0 || meaning.Column(closed) >= 0
            || (meaning.Heading is { Kind: not FormHeadingKind.Chapter } heading && heading.Table == closed)) ? closed : null;
    }

    private void AddGrid(GridBlock grid)
    {
        var (head, index) = MachineIndex.Of(grid);
        for (var i = head; i < grid.Rows.Count; i++)
        {
            var line = FormLine.Of(grid, i, index);
            if (OnlyText(line) is { } only && TryOpenChapter(only))
                continue;
            _table = TableOf(line) ?? _table;
            if (_table is { } table)
                AddLine(table, line);
            else
                AddProse(grid.Rows[i], line);
        }
        // Text of an aligned grid's surroundings belongs to it only as long as a heading keeps the table open.
    }

    private void AddLine(FormTable table, FormLine line)
    {
        if (line.Grid == 0 && TableOf(line) is { } own && own != table)
            _table = table = own;
        line.Ordinal = ++_lines;
        _outline.Lines(table).Add(line);
    }

    private bool TryOpenChapter(ReadOnlySpan<char> text)
    {
        if (ChapterHeadings.Find(text) is not { } heading)
            return false;
        _chapter = heading.Chapter;
        _table = heading.Table;
        _closed = null;
        _outline.Chapters.Add(heading.Chapter);
        return true;
    }

    /// <summary>Prose set in a table for layout, or a line of text that only looks like a row.</summary>
    private void AddProse(GridRow row, FormLine line)
    {
        if (!line.IsAligned)
        {
            _outline.Prose.Add(new ProseLine(string.Join(' ', line.Cells.Select(cell => cell.Text)), _chapter, row.Page, row.Line));
            return;
        }
        foreach (var cell in line.Cells)
        {
            if (cell.Text.Length <= MaxTableLine)
                continue;
            foreach (var range in cell.Text.AsSpan().Split('\n'))
                AddLine(cell.Text.AsSpan(range).Trim(), row.Page, row.Line);
        }
    }

    private static string? OnlyText(FormLine line)
    {
        string? only = null;
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.IsBlank)
                continue;
            if (only is not null || !cell.IsText)
                return null;
            only = cell.Text;
        }
        return only;
    }

    /// <summary>The table that a line belongs to by its own words; null when it does not say.</summary>
    private static FormTable? TableOf(FormLine line)
    {
        FormTable? found = null;
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.Meaning is not { } meaning || TableOf(meaning) is not { } table)
                continue;
            if (table == FormTable.Challenges)
                return table;
            found ??= table;
        }
        return found;
    }

    private static FormTable? TableOf(LabelMeaning meaning)
    {
        if (meaning.Heading is { Kind: not FormHeadingKind.Chapter, Table: { } ofHeading })
            return ofHeading;
        if (meaning.Labels is not [var label])
            return null;
        // 规章, 行政许可 and 行政复议 are words of many other tables; the other labels occur in the form alone.
        return label.Table == FormTable.Requests || label.IsColumn || (label.Table == FormTable.Challenges && label.Index > 0)
            ? label.Table : null;
    }
}
