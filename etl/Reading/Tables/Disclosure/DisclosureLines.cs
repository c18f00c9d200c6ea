using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Disclosure;

/// <summary>Reads the lines of chapter 二 into its rows.</summary>
internal sealed class DisclosureLines
{
    private const FormTable Table = FormTable.Disclosure;

    private DisclosureHead? _head;
    private bool _isHeadOpen;
    private FigureUnit _unitAbove;
    private DisclosureRow? _growing;

    /// <summary>The rows, in document order.</summary>
    public List<DisclosureRow> Rows { get; } = [];

    /// <summary>Numbers on lines that no label of the form names, with the text before them; null when there is none.</summary>
    public List<(string? Label, CellPlace Place)> Others { get; } = [];

    /// <summary>Takes up the next line of the chapter.</summary>
    public void Add(FormLine line)
    {
        var label = LabelCell(line, out var row);
        if (row < 0 && DisclosureHead.IsHead(line))
            AddHead(line);
        else if (row >= 0)
            AddRow(line, label, row);
        else if (line.IsValuesOnly && _growing is { } growing && (line.Grid == 0 || growing.Cells.Count == 0))
            AppendBelow(growing, line);
        else
            AddOther(line);
    }

    private static void AppendBelow(DisclosureRow row, FormLine line)
    {
        row.IsAssembled = true;
        Append(row, line, 0);
    }

    private void AddOther(FormLine line)
    {
        string? label = null;
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.IsNumber)
                Others.Add((label, new CellPlace(line.Ordinal, cell.Column)));
            label = cell.IsText ? cell.Text : label;
        }
        foreach (ref readonly var cell in line.Cells.AsSpan())
            _unitAbove = MoneyUnit.Combine(_unitAbove, MoneyUnit.Of(cell.Text));
        if (_isHeadOpen && line is { IsValuesOnly: true, HasNumber: true })
            _head!.HasValuesBeforeLabels = true;
        if (!IsSection(line))
            _growing = null;
    }

    private void AddHead(FormLine line)
    {
        _growing = null;
        if (!_isHeadOpen)
            _head = new DisclosureHead(_unitAbove);
        _unitAbove = FigureUnit.None;
        _isHeadOpen = true;
        _head!.Add(line);
    }

    private void AddRow(FormLine line, int label, int row)
    {
        _isHeadOpen = false;
        var added = new DisclosureRow(row, _head, line.IsAligned, MoneyUnit.Of(line.Cells[label].Text));
        Append(added, line, label + 1);
        Rows.Add(added);
        _growing = line.Grid == 0 || added.Cells.Count == 0 ? added : null;
    }

    private static void Append(DisclosureRow row, FormLine line, int first)
    {
        for (var i = first; i < line.Cells.Length; i++)
            row.Cells.Add(ValueCell.Of(line, line.Cells[i]));
    }

    private static bool IsSection(FormLine line) =>
        Array.Exists(line.Cells, static cell => cell.Meaning is { } meaning && meaning.IsGroup(Table));

    private static int LabelCell(FormLine line, out int row)
    {
        for (var i = 0; i < line.Cells.Length && !line.Cells[i].IsNumber; i++)
        {
            ref readonly var cell = ref line.Cells[i];
            if (!cell.IsText)
                continue;
            row = cell.Meaning is { } meaning ? meaning.Row(Table) : LabelIndex.Instance.FindNear(Table, isColumn: false, cell.Text);
            if (IsContinued(line, i, row, out var whole))
            {
                row = whole;
                return i + 1;
            }
            if (row >= 0)
                return i;
        }
        row = -1;
        return -1;
    }

    /// <summary>Whether the next cell repeats the label of a row, or is the rest of a label that is cut over two cells.</summary>
    private static bool IsContinued(FormLine line, int label, int row, out int whole)
    {
        whole = -1;
        if (label + 1 >= line.Cells.Length || !line.Cells[label + 1].IsText)
            return false;
        ref readonly var next = ref line.Cells[label + 1];
        whole = row >= 0 && next.Meaning?.Row(Table) == row ? row
            : LabelIndex.Instance.Find(line.Cells[label].Text + next.Text)?.Row(Table) ?? -1;
        return whole >= 0;
    }
}
