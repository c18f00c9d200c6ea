using System.Text.RegularExpressions;

namespace Warehouse.Reading.Documents.Office;

/// <summary>
/// Tells the titles, headings and prose of a sheet from its tables: a sheet is one field of cells, and reports put all their chapters
/// below each other.
/// </summary>
internal sealed partial class ExcelLayout(DocumentLimits limits)
{
    // A text longer than any label that stands alone in its row is prose.
    private const int ShortestProse = 45;

    private readonly List<DocumentBlock> _blocks = [];
    private int _cells;
    private int _grids;

    /// <summary>The blocks of the sheets added so far.</summary>
    public IReadOnlyList<DocumentBlock> Blocks => _blocks;

    /// <summary>Adds a sheet.</summary>
    /// <exception cref="DocumentRefusedException">The workbook holds more tables or cells than the limits allow.</exception>
    public void Add(ExcelSheet sheet)
    {
        var table = new List<ExcelRow>();
        foreach (var row in sheet.Rows)
        {
            var texts = row.Texts.ToList();
            // An empty row belongs to a table when its cells are formatted: a table of figures may be left blank.
            if (texts.Count == 0 && row.Cells.Count < 2)
                continue;
            if (table.Count > 0 && row.Number > table[^1].Number + 1)
                EndTable(sheet, table);
            if (texts.Count != 1 || !IsProse(texts[0]))
            {
                table.Add(row);
                continue;
            }

            EndTable(sheet, table);
            _blocks.Add(new ParagraphBlock(texts[0]));
        }

        EndTable(sheet, table);
    }

    private static bool IsProse(string text) => text.Length >= ShortestProse || Heading().IsMatch(text);

    private void EndTable(ExcelSheet sheet, List<ExcelRow> table)
    {
        if (table.Exists(row => row.Texts.Any()))
        {
            if (_grids >= limits.MaxGrids)
                throw new DocumentRefusedException(
                    RefusalReason.LimitExceeded, $"The workbook holds more than {limits.MaxGrids} tables; it is no annual report.");
            var left = table.Where(row => row.Cells.Count > 0).Min(row => row.Cells.Keys.Min());
            var right = table.Where(row => row.Cells.Count > 0).Max(row => row.Cells.Keys.Max());
            _cells += table.Count * (right - left + 1);
            if (_cells > limits.MaxCells)
                throw new DocumentRefusedException(
                    RefusalReason.LimitExceeded, $"The workbook's tables hold more than {limits.MaxCells} cells.");
            _blocks.Add(new GridBlock(++_grids, Rows(sheet, table, left, right), isAligned: true));
        }

        table.Clear();
    }

    private static List<GridRow> Rows(ExcelSheet sheet, List<ExcelRow> table, int left, int right)
    {
        var origins = new Dictionary<(int Row, int Column), string>();
        foreach (var row in table)
        {
            foreach (var (column, text) in row.Cells)
                origins[(row.Number, column)] = text;
        }

        return table.ConvertAll(row =>
        {
            var merges = sheet.MergesIn(row.Number).ToList();
            return new GridRow([.. Enumerable.Range(left, right - left + 1).Select(column => Place(row, column, merges, origins))]);
        });
    }

    private static GridCell Place(ExcelRow row, int column, List<ExcelSpan> merges, Dictionary<(int Row, int Column), string> origins)
    {
        var merge = merges.Find(span => span.Contains(row.Number, column));
        if (merge == default || (merge.Top == row.Number && merge.Left == column))
            return row.Cells.TryGetValue(column, out var text) ? new GridCell(text, CellSpan.Origin) : GridCell.None;
        var span = merge.Top < row.Number ? CellSpan.FromAbove : CellSpan.FromLeft;
        return new GridCell(origins.GetValueOrDefault((merge.Top, merge.Left), ""), span);
    }

    [GeneratedRegex(@"^[一二三四五六]\s*、\s*(总体情况|主动公开|收到和处理|政府信息公开行政复议|.*存在的?(主要)?问题|其他需要报告)|年度报告$|^（[一二三四五六七]）\S{4,}(情况|。)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
