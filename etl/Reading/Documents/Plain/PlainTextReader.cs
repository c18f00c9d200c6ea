namespace Warehouse.Reading.Documents.Plain;

/// <summary>
/// Reads plain text and markdown. Lines with tabs, pipes or wide gaps become rows of grids, all others paragraphs of one line; blank
/// lines do not end a grid.
/// </summary>
internal sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        if (source.Bytes.Length > limits.MaxTextBytes)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded,
                $"The text has {source.Bytes.Length} bytes, more than the {limits.MaxTextBytes} that are read.");
        var text = TextDecoding.Decode(source.Bytes.Span, source.MediaType);
        return new DocumentContent { Format = DocumentFormat.Text, Blocks = ReadLines(text, limits, cancellationToken) };
    }

    /// <summary>The blocks of a text.</summary>
    private static List<DocumentBlock> ReadLines(string text, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var blocks = new List<DocumentBlock>();
        var rows = new List<GridRow>();
        var dialect = TextDialect.Detect(text);
        var line = 0;
        var places = 0;
        var grids = 0;
        foreach (var printed in text.AsSpan().EnumerateLines())
        {
            var content = dialect.IsCellPerLine ? printed.Trim("| ") : printed;
            line++;
            if ((line & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (content.Trim().IsEmpty && !IsRowOfBlanks(content, rows))
                continue;
            if (TextLineCells.Split(content, dialect, limits.MaxColumns) is { } cells)
            {
                if (cells.Length > 0)
                    rows.Add(new GridRow(cells, page: null, line));
                if ((places += cells.Length) > limits.MaxCells)
                    throw new DocumentRefusedException(
                        RefusalReason.LimitExceeded, $"The tables of the text have more than {limits.MaxCells} cells.");
                continue;
            }
            EndGrid();
            var plain = content.Trim().TrimStart('#').Trim();
            if (!plain.IsEmpty)
                blocks.Add(new ParagraphBlock(plain.ToString(), page: null, line));
        }
        EndGrid();
        return blocks;

        // A line of nothing but tabs within a table is a row whose cells are all empty.
        static bool IsRowOfBlanks(ReadOnlySpan<char> content, List<GridRow> rows) => rows.Count > 0 && content.Count('\t') >= 4;

        void EndGrid()
        {
            if (rows.Count == 0)
                return;
            blocks.Add(new GridBlock(++grids, [.. rows], isAligned: RepeatedSpans.AreIn(rows)));
            rows.Clear();
        }
    }
}
