using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables;

/// <summary>Works out the ways in which a row's printed cells can be laid into the form's columns: one when it is certain.</summary>
internal static class RowPlacements
{
    /// <summary>The possible placements; empty when the row cannot be read at all.</summary>
    /// <param name="row">The printed cells.</param>
    /// <param name="columns">Number of columns of the form.</param>
    /// <param name="padding">Empty cells around the values in text; null when unknown.</param>
    public static List<Placement> Of(ValueRow row, int columns, TextPadding? padding)
    {
        var byHead = row.Head is { } head && (row.IsAligned || EndsUnder(head, row)) ? ByHead(row, head, columns) : null;
        if (byHead is not null && (IsAscending(row, byHead) || OnlyOrganisationsMoved(row, byHead)))
            return [byHead];
        var byOrder = ByOrder(row, columns, padding);
        if (!row.IsAligned && row.Head is { } named && HeadOrder.Of(named.Named, columns) is { } order)
            byOrder = WithHeadOrder(row, byOrder, order);
        // A head whose columns are in disorder is no better witness than the order that the law fixes.
        if (byHead is not null && !byOrder.Exists(placement => placement.Sources.AsSpan().SequenceEqual(byHead.Sources)))
            byOrder.Add(byHead);
        return byOrder;
    }

    /// <summary>Whether a line of text ends just under the last column of the head, so that head and line have the same places.</summary>
    private static bool EndsUnder(ColumnHead head, ValueRow row) =>
        row.Cells is [.., var last] && head.Codes.LastIndexOfAnyExcept(-1) == last.Column + last.Width - 1;

    /// <summary>A text whose head names the columns in another order than the law, over several lines, leaves open which of the two its values follow.</summary>
    private static List<Placement> WithHeadOrder(ValueRow row, List<Placement> byOrder, int[] order)
    {
        var (start, end) = row.Filled();
        if (end == start)
            return byOrder;
        if (end - start != order.Length)
            return [];
        var byHead = new Placement([.. order.Select(place => start + place)]);
        var isOneLine = row.Head!.Named.DistinctBy(name => name.Line).Count() == 1;
        return isOneLine && order[0] == 0 && order[^1] == order.Length - 1 ? [byHead] : [.. byOrder, byHead];
    }

    /// <summary>
    /// Whether a whole head prints the organisations among themselves in another order than the form: no sum can speak for or against it, so the head is
    /// believed, as a reader would.
    /// </summary>
    private static bool OnlyOrganisationsMoved(ValueRow row, Placement placement)
    {
        var columns = placement.Sources.Select(source => row.Cells[source].Column).ToList();
        return columns[0] == columns.Min() && columns[^1] == columns.Max();
    }

    private static bool IsAscending(ValueRow row, Placement placement)
    {
        for (var i = 1; i < placement.Sources.Length; i++)
        {
            if (row.Cells[placement.Sources[i]].Column <= row.Cells[placement.Sources[i - 1]].Column)
                return false;
        }
        return true;
    }

    /// <summary>
    /// The placement by the head alone; null unless each column has just one cell and no number stands outside the columns.
    /// </summary>
    private static Placement? ByHead(ValueRow row, ColumnHead head, int columns)
    {
        if (head.CoversAnyBefore(row.LabelEnd))
            return null;
        var sources = new int[columns];
        Array.Fill(sources, -1);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var code = head.CodeOver(row.Cells[i]);
            if (code == -1 && row.Cells[i].Figure.State == CellState.Blank && row.Cells[i].Column < head.Codes.Length)
                continue;
            if (code < 0 || sources[code] >= 0)
                return null;
            sources[code] = i;
        }
        return Array.IndexOf(sources, -1) < 0 ? new Placement(sources) : null;
    }

    private static List<Placement> ByOrder(ValueRow row, int columns, TextPadding? padding)
    {
        var count = row.Cells.Count;
        var (start, end) = row.Filled();
        var filled = end - start;
        if (filled == 0)
            return count >= columns ? [Placement.InOrder(columns)] : [];
        if (filled > columns)
            return filled == columns + 1 ? [.. Placement.OneTooMany(columns, start)] : [];
        // Where complete rows end with their last value, a row of the same length has lost none: its empty places are blank cells.
        if (!row.IsAligned && padding is { Behind: 0, Before: var before } && before <= start && before + columns == count)
            return [Placement.InOrder(columns, before)];
        var placements = new List<Placement>();
        for (var first = Math.Max(0, end - columns); first <= start && first + columns <= count; first++)
            placements.Add(Placement.InOrder(columns, first));
        if (count > columns)
            AddOneTooMany(placements, row, columns);
        if (filled == columns - 1 || (filled < columns && count > columns))
            AddOneLost(placements, row, columns);
        return placements;
    }

    /// <summary>An empty cell or a text among the values may be one too many, when an empty cell outside them can be one of the row.</summary>
    private static void AddOneTooMany(List<Placement> placements, ValueRow row, int columns)
    {
        var (start, end) = row.Filled();
        for (var first = Math.Max(0, end - columns - 1); first <= start && first + columns < row.Cells.Count; first++)
        {
            for (var extra = start; extra < end; extra++)
            {
                if (row.Cells[extra].Figure.State != CellState.Reported)
                    placements.Add(Placement.Without(extra, columns, first));
            }
        }
    }

    private static void AddOneLost(List<Placement> placements, ValueRow row, int columns)
    {
        var (start, end) = row.Filled();
        for (var first = Math.Max(0, end - columns + 1); first <= start && first + columns - 1 <= row.Cells.Count; first++)
            placements.AddRange(Placement.OneLost(columns, first));
    }
}
