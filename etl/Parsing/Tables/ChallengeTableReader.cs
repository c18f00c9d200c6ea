using Warehouse.Etl.Parsing.Labels;
using Warehouse.Etl.Reports;

namespace Warehouse.Etl.Parsing.Tables;

/// <summary>
/// Reads chapter 四: one line of fifteen values under three channels of five results, or a line for each channel, or values one after the
/// other.
/// </summary>
internal sealed class ChallengeTableReader
{
    private const FormTable Table = FormTable.Challenges;
    private const int Results = 5;
    private const int Columns = 15;

    private static readonly FormRow[] FormRows = [.. StatutoryForm.Instance.Rows.Where(row => row.Table == Table)];

    private static readonly FormColumn[] FormColumns = [.. StatutoryForm.Instance.Columns.Where(column => column.Table == Table)];

    private readonly TableSheet _sheet = new(Table);
    private readonly List<ValueCell> _unplaced = [];
    private int _unplacedLines;
    private ColumnHead? _head;
    private int _grid;
    private bool _found;

    private ChallengeTableReader()
    {
    }

    /// <summary>Reads the lines of the chapter; both editions print it alike.</summary>
    public static TableResult Read(IReadOnlyList<FormLine> lines)
    {
        var reader = new ChallengeTableReader();
        foreach (var line in lines)
            reader.Add(line);
        reader.PlaceByOrder();
        return new TableResult(Table, reader._found, null, reader._sheet);
    }

    private void Add(FormLine line)
    {
        if (line.Grid != _grid)
        {
            _grid = line.Grid;
            _head = null;
        }
        var lastText = Array.FindLastIndex(line.Cells, static cell => cell.IsText);
        if (line.Cells.Length - lastText - 1 is 0 || (lastText >= 0 && IsHead(line)))
        {
            _found |= IsHead(line);
            (_head ??= new ColumnHead(ResolveHead)).Add(line);
            return;
        }
        if (!line.HasNumber && (_head is null || line.Cells.Length < Results))
            return;
        AddValues(line, lastText);
    }

    private void AddValues(FormLine line, int lastText)
    {
        _found = true;
        List<ValueCell> cells = [.. line.Cells.Skip(lastText + 1).Select(cell => ValueCell.Of(line, cell))];
        if (line.IsAligned && _head is { } head && TryPlaceByHead(cells, head))
            return;
        if (lastText >= 0 && cells.Count == Results && line.Cells[lastText].Meaning?.Row(Table) is { } row and >= 0)
        {
            for (var i = 0; i < Results; i++)
                Set((row * Results) + i, cells[i]);
            return;
        }
        _unplaced.AddRange(cells);
        _unplacedLines++;
    }

    private static bool IsHead(FormLine line)
    {
        foreach (ref readonly var cell in line.Cells.AsSpan())
        {
            if (cell.Meaning is { } meaning && (meaning.Column(Table) >= 0 || meaning.IsHeader(Table)))
                return true;
        }
        return false;
    }

    private static int ResolveHead(IReadOnlyList<string> texts)
    {
        var channel = -1;
        foreach (var text in texts)
            channel = Math.Max(channel, LabelIndex.Instance.Find(text)?.Row(Table) ?? -1);
        var result = HeadTexts.Column(Table, texts);
        return channel < 0 || result < 0 ? -1 : (channel * Results) + result;
    }

    /// <summary>Places a line whose cells stand one under each column of a head of whole channels.</summary>
    private bool TryPlaceByHead(List<ValueCell> cells, ColumnHead head)
    {
        var sources = new int[Columns];
        Array.Fill(sources, -1);
        for (var i = 0; i < cells.Count; i++)
        {
            var code = head.CodeOver(cells[i]);
            if (code < 0 && cells[i].Figure.State == CellState.Blank)
                continue;
            if (code < 0 || sources[code] >= 0)
                return false;
            sources[code] = i;
        }
        for (var code = 0; code < Columns; code++)
        {
            if (sources[code] < 0 && head.Codes.Contains(code))
                return false;
        }
        var placed = Columns - sources.Count(source => source < 0);
        if (placed is 0 || placed % Results != 0 || !IsAscending(sources))
            return false;
        for (var code = 0; code < Columns; code++)
        {
            if (sources[code] >= 0)
                Set(code, cells[sources[code]]);
        }
        return true;
    }

    private static bool IsAscending(int[] sources)
    {
        var last = -1;
        foreach (var source in sources)
        {
            if (source < 0)
                continue;
            if (source < last)
                return false;
            last = source;
        }
        return true;
    }

    private void PlaceByOrder()
    {
        // A stray number beside a table is none of its cells.
        if (_unplaced.Exists(static cell => cell.Evidence.Table > 0))
            _unplaced.RemoveAll(static cell => cell.Evidence.Table == 0);
        if (_unplaced.Count == 0)
            return;
        var row = new ValueRow { Grid = 0, Fragment = 0, IsAligned = false, LabelEnd = 0, Head = null };
        row.Cells.AddRange(_unplaced);
        var options = RowPlacements.Of(row, Columns, padding: null);
        // Each channel may have a line; more lines are single values, whose order a text layer may have scrambled.
        var settled = ChallengeReferee.Settle(row, options, mustSumUp: _unplacedLines > FormRows.Length);
        if (options.Count != 1)
            _sheet.Notes.Add(new ParserNote(
                "cells_placed_by_identities",
                $"Chapter 四 prints {_unplaced.Count} cells for {Columns} columns; the sums settled {settled.Count(source => source >= 0)} of them.",
                _unplaced[0].Evidence));
        for (var code = 0; code < Columns; code++)
        {
            if (settled[code] >= 0)
                Set(code, row.Cells[settled[code]]);
            else
                _sheet.SetUnreadable(FormRows[code / Results].Code, FormColumns[code % Results].Code, row.RawText, row.Cells[0].Evidence);
        }
    }

    private void Set(int code, ValueCell cell) => _sheet.Set(FormRows[code / Results].Code, FormColumns[code % Results].Code, cell);
}
