using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Reading.Documents.Office;

/// <summary>
/// The rows of a sheet that the file lists and its merged cells. What the sheet claims about its size is not believed.
/// </summary>
internal sealed class ExcelSheet
{
    private const int MaxMerges = 5000;
    private readonly ILookup<int, ExcelSpan> _mergesByTop;
    private readonly List<ExcelSpan> _tallMerges;
    private readonly List<Column> _hiddenColumns;

    /// <summary>Reads a sheet.</summary>
    /// <exception cref="DocumentRefusedException">It lists more cells than the limits allow.</exception>
    public ExcelSheet(Worksheet sheet, ExcelTexts texts, DocumentLimits limits)
    {
        var merges = sheet.Elements<MergeCells>().SelectMany(list => list.Elements<MergeCell>())
            .Select(merge => ExcelSpan.Parse(merge.Reference?.Value)).OfType<ExcelSpan>().ToList();
        if (merges.Count > MaxMerges)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"A sheet merges more than {MaxMerges} ranges of cells; it is no annual report.");
        _mergesByTop = merges.Where(merge => merge.Top == merge.Bottom).ToLookup(merge => merge.Top);
        _tallMerges = [.. merges.Where(merge => merge.Top != merge.Bottom)];
        _hiddenColumns = [.. sheet.Elements<Columns>().SelectMany(list => list.Elements<Column>()).Where(column => column.Hidden?.Value == true)];
        Rows = Read(sheet, texts, limits);
    }

    /// <summary>The rows that are shown, from the top, with the cells that are shown.</summary>
    public IReadOnlyList<ExcelRow> Rows { get; }

    /// <summary>The merged cells that cover any cell of a row.</summary>
    public IEnumerable<ExcelSpan> MergesIn(int row) =>
        _mergesByTop[row].Concat(_tallMerges.Where(merge => merge.Top <= row && merge.Bottom >= row));

    private List<ExcelRow> Read(Worksheet sheet, ExcelTexts texts, DocumentLimits limits)
    {
        var rows = new SortedDictionary<int, Dictionary<int, string>>();
        var (row, count) = (0, 0);
        foreach (var element in sheet.Elements<SheetData>().SelectMany(data => data.Elements<Row>()))
        {
            row = (int)Math.Min(element.RowIndex?.Value ?? (uint)row + 1, int.MaxValue);
            if (element.Hidden?.Value == true)
                continue;
            var cells = rows.TryGetValue(row, out var known) ? known : rows[row] = [];
            var column = 0;
            foreach (var cell in element.Elements<Cell>())
            {
                column = ExcelSpan.Parse(cell.CellReference?.Value)?.Left ?? column + 1;
                if (column > limits.MaxColumns)
                    continue;
                if (++count > limits.MaxCells)
                    throw new DocumentRefusedException(
                        RefusalReason.LimitExceeded, $"A sheet holds more than {limits.MaxCells} cells; it is no annual report.");
                if (!IsHidden(row, column))
                    cells[column] = texts.Of(cell);
            }
        }

        return [.. rows.Select(r => new ExcelRow(r.Key, r.Value))];
    }

    /// <summary>A cell in a hidden column; one that is merged with cells of shown columns shows its text there.</summary>
    private bool IsHidden(int row, int column) =>
        IsHidden(column) && !MergesIn(row).Any(merge => merge.Top == row && merge.Left == column && !IsHidden(merge.Right));

    private bool IsHidden(int column) => _hiddenColumns.Exists(hidden => hidden.Min?.Value <= column && hidden.Max?.Value >= column);
}
