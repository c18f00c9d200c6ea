using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Challenges;

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
    private readonly List<int> _unplacedLines = [];
    private readonly ChallengeHeads _heads = new();
    private Placement? _byHead;
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
        reader._sheet.Account(lines);
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
            _heads.Add(line);
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
            SetChannels([row], cells);
            return;
        }
        if (_heads.ChannelsOver(cells.Count) is { } channels)
        {
            SetChannels(channels, cells);
            return;
        }
        _unplaced.AddRange(cells);
        _unplacedLines.Add(cells.FindLastIndex(static cell => cell.Figure.State != CellState.Blank) + 1);
        _heads.EndOfHead();
    }

    private void SetChannels(IReadOnlyList<int> channels, List<ValueCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (_heads.IsInOrder)
                Set((channels[i / Results] * Results) + (i % Results), cells[i]);
            else
                SetUnreadable((channels[i / Results] * Results) + (i % Results), RawTexts.Join(cells), cells[0]);
        }
        _heads.EndOfHead();
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
        if (placed is 0 || placed % Results != 0)
            return false;
        if (!IsAscending(sources) && !AreWholeChannels(sources))
        {
            // A head in disorder is no better witness than the order that the law fixes: the sums must decide.
            _byHead = placed == Columns ? new Placement(sources) : null;
            return false;
        }
        if (placed == Columns)
            sources = ChallengeReferee.Settle(RowOf(cells), [new Placement(sources)], mustSumUp: false);
        for (var code = 0; code < Columns; code++)
        {
            if (sources[code] >= 0)
                Set(code, cells[sources[code]]);
            else if (placed == Columns)
                SetUnreadable(code, RawTexts.Join(cells), cells[0]);
        }
        return true;
    }

    /// <summary>Whether only whole channels changed places: their sums hold in either order, so the head alone can tell, and is believed.</summary>
    private static bool AreWholeChannels(int[] sources) =>
        Array.IndexOf(sources, -1) < 0
        && Enumerable.Range(0, Columns).All(i => sources[i] == sources[i / Results * Results] + (i % Results) && sources[i / Results * Results] % Results == 0);

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
        var row = RowOf(_unplaced);
        var options = RowPlacements.Of(row, Columns, padding: null);
        if (!_heads.IsInOrder)
            options = _byHead is { } byHead && _unplacedLines.Count == 1 ? [.. options, byHead] : [];
        var settled = ChallengeReferee.Settle(row, options, mustSumUp: !IsPrintedLikeTheForm());
        if (options.Count != 1)
            _sheet.Notes.Add(new ParserNote(
                "cells_placed_by_identities",
                $"Chapter 四 prints {_unplaced.Count} cells for {Columns} columns; the sums settled {settled.Count(source => source >= 0)} "
                + $"of them.",
                _unplaced[0].Evidence));
        for (var code = 0; code < Columns; code++)
        {
            if (settled[code] >= 0)
                Set(code, row.Cells[settled[code]]);
            else
                SetUnreadable(code, row.RawText, row.Cells[0]);
        }
    }

    private static ValueRow RowOf(List<ValueCell> cells)
    {
        var row = new ValueRow { Grid = 0, Fragment = 0, IsAligned = false, LabelEnd = 0, Head = null };
        row.Cells.AddRange(cells);
        return row;
    }

    /// <summary>
    /// Whether the values stand in one line below all fifteen heads, or whole channels in a line each. Other lines are pieces, whose order
    /// a text
    /// layer may have scrambled.
    /// </summary>
    private bool IsPrintedLikeTheForm() => _unplacedLines.Count == 1
        ? _heads.Results == Columns
        : _unplacedLines.TrueForAll(static length => length > 0 && length % Results == 0);

    private void Set(int code, ValueCell cell) => _sheet.Set(FormRows[code / Results].Code, FormColumns[code % Results].Code, cell);

    private void SetUnreadable(int code, string rawText, ValueCell first) =>
        _sheet.SetUnreadable(FormRows[code / Results].Code, FormColumns[code % Results].Code, rawText, first.Evidence);
}
