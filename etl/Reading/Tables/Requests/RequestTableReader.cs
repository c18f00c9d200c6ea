using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>Reads chapter 三: rows by their labels or their order, cells by the head or their order, doubtful ones by the referee.</summary>
internal sealed class RequestTableReader
{
    private const int Columns = RequestArithmetic.Columns;

    private static readonly FormRow[] FormRows = [.. StatutoryForm.Instance.Rows.Where(row => row.Table == FormTable.Requests)];

    private static readonly FormColumn[] FormColumns =
        [.. StatutoryForm.Instance.Columns.Where(column => column.Table == FormTable.Requests)];

    private readonly TableSheet _sheet = new(FormTable.Requests);
    private readonly RequestLines _lines = new();
    private readonly Dictionary<ValueRow, int[]> _settled = [];

    private RequestTableReader()
    {
    }

    /// <summary>Reads the lines of the chapter; <paramref name="fallback"/> is the edition when the labels show none.</summary>
    public static TableResult Read(IReadOnlyList<FormLine> lines, Edition fallback)
    {
        var reader = new RequestTableReader();
        foreach (var line in lines)
            reader._lines.Add(line);
        var rows = reader._lines.Rows;
        var edition = RequestEdition.Detect(reader._lines);
        var sums = GroupSums.Take(rows);
        var form = Enumerable.Range(0, FormRows.Length).Where(i => FormRows[i].IsIn(edition ?? fallback)).ToList();
        var lost = RowOrder.Resolve(rows, form);
        reader.DropStrayNumbers(rows);
        reader.Settle(rows, new RequestArithmetic(edition ?? fallback));
        foreach (var row in rows)
            reader.Write(row);
        reader.WriteLost(lost, rows);
        reader.Account(sums, rows, form, lines);
        return new TableResult(FormTable.Requests, rows.Exists(static row => row.Row >= 0), edition, reader._sheet);
    }

    /// <summary>A number on a line of its own behind a label is none of the row's values when the row is printed whole elsewhere.</summary>
    private void DropStrayNumbers(List<ValueRow> rows)
    {
        foreach (var stray in rows.FindAll(row => row.Cells.Count < RowOrder.MinCells && rows.Exists(other => IsWhole(other, row.Row))))
        {
            stray.Cells.ForEach(cell => _sheet.Numbers.Explain(cell.Place));
            rows.Remove(stray);
        }
    }

    private static bool IsWhole(ValueRow row, int form) => row.Row == form && row.Cells.Count >= RowOrder.MinCells;

    private void Settle(List<ValueRow> rows, RequestArithmetic arithmetic)
    {
        var doubtful = new List<PlacedRow>();
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            if (row.Row < 0 || row.Cells.Count == 0)
                continue;
            var options = RowPlacements.Of(row, Columns, row.IsAligned ? null : TextPadding.Of(row, rows, Columns));
            var isFirst = seen.Add(row.Row);
            if (options is [var only])
                Take(row, only, arithmetic, isFirst);
            else if (isFirst)
                doubtful.Add(new PlacedRow(row, options));
        }
        var referee = new RequestReferee(arithmetic);
        foreach (var group in RowGroups.Of(doubtful, rows))
            SettleGroup(group, referee);
        RejectRowsPlacedWrongly(rows, arithmetic);
    }

    private void Take(ValueRow row, Placement placement, RequestArithmetic arithmetic, bool isFirst)
    {
        _settled[row] = placement.Sources;
        if (!isFirst)
            return;
        for (var column = 0; column < Columns; column++)
        {
            var figure = row.Cells[placement.Sources[column]].Figure;
            arithmetic[row.Row, column] = figure.IsReported ? figure.Value : null;
        }
    }

    private void SettleGroup(List<PlacedRow> group, RequestReferee referee)
    {
        if (group[0].Options.Count == 0)
            return;
        var rows = group.Select(placed => placed.Values).ToList();
        var settled = referee.Settle(group);
        for (var i = 0; i < rows.Count; i++)
        {
            _settled[rows[i]] = settled[i];
            var code = FormRows[rows[i].Row].Code;
            _sheet.Notes.Add(new ParserNote(
                "cells_placed_by_identities",
                $"Row {code} prints {rows[i].Cells.Count} cells for {Columns} columns; the identities settled "
                + $"{settled[i].Count(source => source >= 0)} of them.",
                rows[i].Cells[0].Evidence));
        }
    }

    /// <summary>
    /// Rows named by their order alone are taken back when the arithmetic of a column speaks against them; rows put together from several
    /// lines also unless they sum up.
    /// </summary>
    private void RejectRowsPlacedWrongly(List<ValueRow> rows, RequestArithmetic arithmetic)
    {
        foreach (var row in rows)
        {
            if (row.Row < 0 || !(row.IsPlacedByOrder || row.IsAssembled))
                continue;
            var isWrong = (row.IsAssembled && arithmetic.CheckRow(row.Row) != true)
                || Enumerable.Range(0, Columns).Any(column => arithmetic.Check(row.Row, column) == false);
            if (isWrong)
                _settled.Remove(row);
            NotePlacement(row, isWrong);
        }
    }

    private void NotePlacement(ValueRow row, bool isWrong)
    {
        var code = FormRows[row.Row].Code;
        _sheet.Notes.Add(isWrong
            ? new ParserNote(
                "row_contradicted", $"Row {code} was put together from parts of the document and contradicts the sums.",
                row.Cells[0].Evidence)
            : row.IsPlacedByOrder
                ? new ParserNote(
                "row_placed_by_order", $"Row {code} has lost its label; its place in the table names it.", row.Cells[0].Evidence)
                : new ParserNote("row_assembled", $"Row {code} stands on several lines.", row.Cells[0].Evidence));
    }

    private void Write(ValueRow row)
    {
        if (row.Row < 0 || row.Cells.Count == 0)
            return;
        var sources = _settled.GetValueOrDefault(row);
        var isBlank = row.Filled() == (0, 0);
        for (var column = 0; column < Columns; column++)
        {
            var code = FormColumns[column].Code;
            if (sources is not null && sources[column] >= 0)
                _sheet.Set(FormRows[row.Row].Code, code, row.Cells[sources[column]]);
            else if (isBlank)
                _sheet.Set(FormRows[row.Row].Code, code, row.Cells[0]);
            else
                _sheet.SetUnreadable(FormRows[row.Row].Code, code, row.RawText, row.Cells[0].Evidence);
        }
    }

    /// <summary>What is not the figure of a cell: sums of groups, rows of the agency's own where the form's rows are whole, and numbers of which a row or column at most is known.</summary>
    private void Account(List<ValueRow> sums, List<ValueRow> rows, List<int> form, IReadOnlyList<FormLine> lines)
    {
        var free = form.FindAll(own => !rows.Exists(row => row.Row == own && row.Filled() != (0, 0)));
        foreach (var row in sums.Concat(rows))
        {
            var isForeign = row is { Row: < 0, ForeignLabel: { } label } && !free.Exists(own => LabelRemains.Fit(FormTable.Requests, label, own));
            foreach (var cell in row.Cells)
            {
                if (isForeign || sums.Contains(row))
                    _sheet.Numbers.Explain(cell.Place);
                else
                    _sheet.Numbers.MayStandIn(cell.Place, row.Row < 0 ? null : FormRows[row.Row].Code, ColumnOver(row, cell));
            }
        }
        _sheet.Account(lines);
    }

    private static string? ColumnOver(ValueRow row, ValueCell cell) =>
        row.IsAligned && row.Head?.CodeOver(cell) is { } column and >= 0 ? FormColumns[column].Code : null;

    /// <summary>Values without a label that cannot be told apart: each row that may own them is unreadable, not missing.</summary>
    private void WriteLost(HashSet<int> lost, List<ValueRow> rows)
    {
        if (rows.Find(static row => row.Row < 0 && row.Cells.Count >= Columns - 1) is not { } unknown)
            return;
        foreach (var row in lost)
        {
            foreach (var column in FormColumns)
                _sheet.SetUnreadable(FormRows[row].Code, column.Code, unknown.RawText, unknown.Cells[0].Evidence);
        }
    }
}
