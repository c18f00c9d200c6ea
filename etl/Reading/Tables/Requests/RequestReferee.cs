using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>
/// Decides by the identities between the ways in which rows with a lost, surplus or shifted cell can be read. A cell counts as read when
/// every way gives it the same figure, or when all ways that the arithmetic leaves give it the same figure and an identity of its column
/// confirms it.
/// </summary>
/// <param name="arithmetic">The figures known so far; rows settled here are added.</param>
internal sealed class RequestReferee(RequestArithmetic arithmetic)
{
    private const int Columns = RequestArithmetic.Columns;

    /// <summary>
    /// For each row of a group, whose rows all choose the same option, the index of the printed cell for each column; -1 where no cell is
    /// certain.
    /// </summary>
    public List<int[]> Settle(IReadOnlyList<PlacedRow> group)
    {
        var rows = group.Select(placed => placed.Values).ToList();
        var outcomes = Enumerable.Range(0, group[0].Options.Count).Select(option => Try(group, option)).ToList();
        var left = outcomes.Where(outcome => !outcome.IsRefuted).ToList();
        if (left.Count == 0)
            left = outcomes;
        var chosen = left.MaxBy(outcome => group[0].Options[outcome.Option].Lost)!.Option;
        var settled = new List<int[]>();
        for (var r = 0; r < rows.Count; r++)
        {
            var sources = new int[Columns];
            for (var column = 0; column < Columns; column++)
            {
                var isCertain = Agree(outcomes, r, column) || (Agree(left, r, column) && left.TrueForAll(o => o.IsConfirmed[r, column]));
                sources[column] = isCertain ? group[r].Options[chosen].Sources[column] : -1;
            }
            settled.Add(sources);
        }
        Write(rows, settled);
        return settled;
    }

    private Outcome Try(IReadOnlyList<PlacedRow> group, int option)
    {
        var outcome = new Outcome(option, new decimal?[group.Count, Columns], new bool[group.Count, Columns]);
        for (var r = 0; r < group.Count; r++)
            Lay(group[r].Values, group[r].Options[option], outcome, r);
        for (var r = 0; r < group.Count; r++)
        {
            var row = group[r].Values.Row;
            outcome.IsRefuted |= arithmetic.CheckRow(row) == false;
            for (var column = 0; column < Columns; column++)
            {
                var check = arithmetic.Check(row, column);
                outcome.IsRefuted |= check == false || outcome.Values[r, column] < 0;
                outcome.IsConfirmed[r, column] = check == true;
            }
        }
        foreach (var placed in group)
        {
            for (var column = 0; column < Columns; column++)
                arithmetic[placed.Values.Row, column] = null;
        }
        return outcome;
    }

    private void Lay(ValueRow row, Placement option, Outcome outcome, int r)
    {
        for (var column = 0; column < Columns; column++)
            arithmetic[row.Row, column] = option.Sources[column] < 0 ? null : Value(row.Cells[option.Sources[column]]);
        if (option.Lost is var lost and >= 0)
            arithmetic[row.Row, lost] = arithmetic.Derive(row.Row, lost);
        for (var column = 0; column < Columns; column++)
            outcome.Values[r, column] = arithmetic[row.Row, column];
    }

    private void Write(List<ValueRow> rows, List<int[]> settled)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            for (var column = 0; column < Columns; column++)
                arithmetic[rows[r].Row, column] = settled[r][column] < 0 ? null : Value(rows[r].Cells[settled[r][column]]);
        }
    }

    private static bool Agree(List<Outcome> outcomes, int row, int column) =>
        outcomes[0].Values[row, column] is not null && outcomes.TrueForAll(o => o.Values[row, column] == outcomes[0].Values[row, column]);

    private static decimal? Value(ValueCell cell) => cell.Figure.State == CellState.Reported ? cell.Figure.Value : null;

    /// <summary>What follows from one option.</summary>
    private sealed record Outcome(int Option, decimal?[,] Values, bool[,] IsConfirmed)
    {
        public bool IsRefuted { get; set; }
    }
}
