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
    private readonly Func<int, bool> _isHidden;

    /// <summary>Reads a sheet.</summary>
    /// <param name="merges">Merged cells.</param>
    /// <param name="isHidden">Whether a column is hidden.</param>
    /// <param name="cells">The cells that the file lists in the rows that are shown, and their texts.</param>
    /// <param name="limits">Bounds to keep.</param>
    /// <exception cref="DocumentRefusedException">It lists more cells than the limits allow.</exception>
    public ExcelSheet(
        IEnumerable<ExcelSpan> merges, Func<int, bool> isHidden, IEnumerable<(int Row, int Column, string Text)> cells,
        DocumentLimits limits)
    {
        var all = merges.Take(MaxMerges + 1).ToList();
        if (all.Count > MaxMerges)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"A sheet merges more than {MaxMerges} ranges of cells; it is no annual report.");
        _mergesByTop = all.Where(merge => merge.Top == merge.Bottom).ToLookup(merge => merge.Top);
        _tallMerges = [.. all.Where(merge => merge.Top != merge.Bottom)];
        _isHidden = isHidden;
        Rows = Read(cells, limits);
    }

    /// <summary>The rows that are shown, from the top, with the cells that are shown.</summary>
    public IReadOnlyList<ExcelRow> Rows { get; }

    /// <summary>The merged cells that cover any cell of a row.</summary>
    public IEnumerable<ExcelSpan> MergesIn(int row) =>
        _mergesByTop[row].Concat(_tallMerges.Where(merge => merge.Top <= row && merge.Bottom >= row));

    /// <summary>A sheet of today's format.</summary>
    /// <exception cref="DocumentRefusedException">It lists more cells than the limits allow.</exception>
    public static ExcelSheet Of(Worksheet sheet, ExcelTexts texts, DocumentLimits limits)
    {
        var hidden = sheet.Elements<Columns>().SelectMany(list => list.Elements<Column>())
            .Where(column => column.Hidden?.Value == true).ToList();
        return new(
            sheet.Elements<MergeCells>().SelectMany(list => list.Elements<MergeCell>())
            .Select(merge => ExcelSpan.Parse(merge.Reference?.Value)).OfType<ExcelSpan>(),
            number => hidden.Exists(column => column.Min?.Value <= number && column.Max?.Value >= number),
            Cells(sheet, texts), limits);
    }

    private static IEnumerable<(int Row, int Column, string Text)> Cells(Worksheet sheet, ExcelTexts texts)
    {
        var row = 0;
        foreach (var element in sheet.Elements<SheetData>().SelectMany(data => data.Elements<Row>()))
        {
            row = (int)Math.Min(element.RowIndex?.Value ?? (uint)row + 1, int.MaxValue);
            if (element.Hidden?.Value == true)
                continue;
            var column = 0;
            foreach (var cell in element.Elements<Cell>())
            {
                column = ExcelSpan.Parse(cell.CellReference?.Value)?.Left ?? column + 1;
                yield return (row, column, texts.Of(cell));
            }
        }
    }

    private List<ExcelRow> Read(IEnumerable<(int Row, int Column, string Text)> cells, DocumentLimits limits)
    {
        var rows = new SortedDictionary<int, Dictionary<int, string>>();
        var count = 0;
        foreach (var (row, column, text) in cells.Where(cell => cell.Column <= limits.MaxColumns))
        {
            if (++count > limits.MaxCells)
                throw new DocumentRefusedException(
                    RefusalReason.LimitExceeded, $"A sheet holds more than {limits.MaxCells} cells; it is no annual report.");
            if (!rows.TryGetValue(row, out var known))
                rows[row] = known = [];
            if (!IsHidden(row, column))
                known[column] = text;
        }

        return [.. rows.Select(r => new ExcelRow(r.Key, r.Value))];
    }

    /// <summary>A cell in a hidden column; one that is merged with cells of shown columns shows its text there.</summary>
    private bool IsHidden(int row, int column) =>
        _isHidden(column) && !MergesIn(row).Any(merge => merge.Top == row && merge.Left == column && !_isHidden(merge.Right));
}
