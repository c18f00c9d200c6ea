using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>
/// Reads the lines of chapter 三 into rows of values: which cells are labels, which are values, which lines are heads, which labels lost
/// their values to another line.
/// </summary>
internal sealed class RequestLines
{
    private const FormTable Table = FormTable.Requests;
    private const int Columns = 7;

    private readonly List<int> _labelsWithoutValues = [];
    private ColumnHead? _head;
    private bool _isLastLabelGroup;
    private bool _isHeadOpen;
    private int _fragment;
    private int _grid;
    private ValueRow? _growing;

    /// <summary>The rows of values, in document order.</summary>
    public List<ValueRow> Rows { get; } = [];

    /// <summary>Rows of the form whose labels were seen, with or without values; they tell the edition.</summary>
    public HashSet<int> LabelsSeen { get; } = [];

    /// <summary>Whether 其他 is numbered as the third kind of other disposal, as only the 2021 form does.</summary>
    public bool IsOtherNumbered { get; private set; }

    /// <summary>Takes up the next line of the chapter.</summary>
    public void Add(FormLine line)
    {
        if (line.Grid != _grid)
            BeginFragment(line.Grid);
        var label = LabelCell(line, out var row);
        // 其他 and 总计 are columns as well as rows: within an open head they are columns.
        var isRow = row >= 0 && !(_isHeadOpen && line.Cells[label].Meaning is { Labels.Count: > 1 });
        if (!line.HasNumber && (IsHead(line) || (_isHeadOpen && !isRow)))
        {
            AddHead(line);
            return;
        }
        if (row >= 0)
            NoteLabel(line.Cells[label], row);
        if (label < 0 && !line.HasNumber && !AreBlankValues(line))
        {
            _growing = null;
            return;
        }
        AddValues(line, label, row);
    }

    private void NoteLabel(in FormCell label, int row)
    {
        LabelsSeen.Add(row);
        IsOtherNumbered |= label.Text.AsSpan().TrimStart() is ['3' or '３', ..] && label.Meaning is { Labels.Count: > 1 };
    }

    private void BeginFragment(int grid)
    {
        _grid = grid;
        _fragment++;
        _head = null;
        _isHeadOpen = false;
    }

    private void AddHead(FormLine line)
    {
        if (!IsHead(line) && line.Grid == 0)
            return;
        if (!_isHeadOpen && _head is not null)
            BeginFragment(line.Grid);
        _isHeadOpen = true;
        (_head ??= new ColumnHead(static texts => HeadTexts.Column(Table, texts))).Add(line);
    }

    private void AddValues(FormLine line, int label, int row)
    {
        _isHeadOpen = false;
        var first = label >= 0 ? label + 1 : line.IsValuesOnly ? 0 : FirstNumber(line);
        if (first >= line.Cells.Length)
        {
            if (row >= 0)
                AddLabelWithoutValues(line, label, row);
            return;
        }
        var isUnlabelled = row < 0 && label < 0;
        if (isUnlabelled && line.Grid == 0 && _growing is { Grid: 0 } growing && growing.Cells.Count + line.Cells.Length - first <= Columns)
        {
            growing.IsAssembled |= growing.Cells.Count > 0;
            AppendCells(growing, line, first);
            return;
        }
        var values = Begin(line, label, row);
        AppendCells(values, line, first);
        _labelsWithoutValues.Clear();
        _isLastLabelGroup = false;
        if (row >= 0 && !line.IsAligned && values.Cells.TrueForAll(static cell => cell.Figure.State == CellState.Blank))
            _labelsWithoutValues.Add(row);
        Rows.Add(values);
        _growing = values;
    }

    private void AddLabelWithoutValues(FormLine line, int label, int row)
    {
        // The heading of a group is no row when a label of the group follows.
        if (_isLastLabelGroup)
            _labelsWithoutValues.RemoveAt(_labelsWithoutValues.Count - 1);
        _labelsWithoutValues.Add(row);
        _isLastLabelGroup = IsGroup(line.Cells[label]);
        _growing = null;
        if (line.Grid != 0)
            return;
        // Values may follow on lines of their own; the row stays empty when none do.
        _growing = Begin(line, label, row);
        Rows.Add(_growing);
    }

    private ValueRow Begin(FormLine line, int label, int row) => new()
    {
        Row = row,
        Hint = row < 0 && _labelsWithoutValues is [var only] ? only : -1,
        Grid = line.Grid,
        Fragment = _fragment,
        IsAligned = line.IsAligned,
        LabelEnd = label < 0 ? 0 : line.Cells[label].Column + line.Cells[label].Width,
        Head = _head,
        IsOfGroup = label >= 0 && IsGroup(line.Cells[label]),
        ForeignLabel = row < 0 && label >= 0 && !IsGroup(line.Cells[label]) ? line.Cells[label].Text : null,
    };

    private static void AppendCells(ValueRow row, FormLine line, int first)
    {
        for (var i = first; i < line.Cells.Length; i++)
            row.Cells.Add(ValueCell.Of(line, line.Cells[i]));
    }

    /// <summary>
    /// Whether a line without label and number is still one of values: blank marks that continue a row, or a whole row of them.
    /// </summary>
    private bool AreBlankValues(FormLine line) =>
        _growing is not null && line.IsValuesOnly && (line.Grid == 0 || line.Cells.Length >= RowOrder.MinCells);

    private static bool IsHead(FormLine line)
    {
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.Meaning is { } meaning && (meaning.IsHeader(Table) || (meaning.Column(Table) >= 0 && meaning.Labels.Count == 1)))
                return true;
        }
        return false;
    }

    private static int FirstNumber(FormLine line) => Array.FindIndex(line.Cells, static cell => cell.IsNumber);

    /// <summary>
    /// Index of the last cell that labels the line, -1 when it has no label; <paramref name="row"/> is the row it names, -1 when it names
    /// none. A group's label (（六）其他处理) names a row only when no other text stands between it and the values.
    /// </summary>
    private static int LabelCell(FormLine line, out int row)
    {
        row = -1;
        var found = -1;
        var cells = line.Cells;
        for (var i = 0; i < cells.Length && !cells[i].IsNumber; i++)
        {
            if (!cells[i].IsText)
                continue;
            var named = RowOf(cells[i]);
            if (named < 0 && found >= 0 && found == i - 1
                && LabelIndex.Instance.Find(cells[found].Text + cells[i].Text)?.Row(Table) is { } whole and >= 0)
            {
                // A label that is cut over two cells.
                found = i;
                row = whole;
                continue;
            }
            if (named < 0 && row >= 0 && !IsGroup(cells[i - 1 >= found ? found : i]))
                continue; // Text behind a row's label stands where a value should: it is unreadable, not a label.
            found = i;
            row = named;
        }
        return found;
    }

    private static bool IsGroup(in FormCell cell) => cell.Meaning is { } meaning && meaning.IsGroup(Table);

    private static int RowOf(in FormCell cell) =>
        cell.Meaning is { } meaning ? meaning.Row(Table) : LabelIndex.Instance.FindNear(Table, isColumn: false, cell.Text);
}
